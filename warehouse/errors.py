"""Errors for users: a sentence that says what, where, what was expected and what to do, and the exit code."""

from __future__ import annotations


class CommuniqueError(Exception):
    """Base: shown as its sentence, without a traceback. `exit_code` is what the command ends with."""

    exit_code = 1


class LoadFailed(CommuniqueError):
    """A load or check failed and nothing was published."""

    exit_code = 1


class WrongUse(CommuniqueError):
    """The command was used wrongly: an unknown option, a folder that is not there, a query that does not parse."""

    exit_code = 2


class AnotherLoadRunning(CommuniqueError):
    """Another load holds the warehouse."""

    exit_code = 3
