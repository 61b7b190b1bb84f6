"""The command `communique`: its parts, and how it ends. What each part does is in `warehouse.commands`."""

from __future__ import annotations

import atexit
import logging
import os
import sys

import click

from warehouse.commands import asking, loading
from warehouse.errors import CommuniqueError

INTERRUPTED = 130
_EPILOG = (
    "Exit codes: 0 done; 1 a load or check failed and nothing was published; 2 wrong use; 3 another load is running."
)
_COMMANDS = (
    loading.nightly,
    loading.rebuild,
    loading.upgrade,
    loading.serve,
    loading.alerts,
    loading.forget,
    loading.rollback,
    asking.check,
    asking.sql,
    asking.export,
    asking.explain,
    asking.status,
    asking.report,
    asking.diff,
    asking.evaluate,
)


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="communique", message="%(prog)s %(version)s")
def communique() -> None:
    """Turn news reports into a warehouse of who met whom, in which office, when, where, and what they signed."""


for _command in _COMMANDS:
    communique.add_command(_command)


def main(arguments: list[str] | None = None) -> None:
    """Run the command and end the process with the contract's exit code."""
    try:
        code = communique.main(args=arguments, prog_name="communique", standalone_mode=False)
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except CommuniqueError as error:
        click.echo(str(error), err=True)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. What was published before is untouched.", err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read the answer has seen enough (`| head`); Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def command() -> None:
    """The whole process: as `main`, and then it ends without taking apart what the system takes back at once.

    Threads end, and what was registered meanwhile to be done at the end is done. Only Python's own clearing of modules
    is left out, which costs half a second after a load.
    """
    ended = _End()
    # What is registered first runs last.
    atexit.register(ended.leave)
    try:
        main()
    except SystemExit as end:
        ended.code = end.code if isinstance(end.code, int) else 0
        raise


class _End:
    """How the process ends; None where Python is to end it, after an error of the program's own."""

    code: int | None = None

    def leave(self) -> None:
        """End the process at once, if all that was written can be handed on; else Python says what is wrong with it."""
        if self.code is None:
            return
        logging.shutdown()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            return
        os._exit(self.code)


if __name__ == "__main__":
    command()
