"""Who is told when a night goes wrong: an event for each end of a load, automations on them, a notification.

A running server keeps the automations and sends the notifications, also of nights that never began or whose process was
killed. A temporary server is gone with the load; there the load itself sends the notification.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from typing import Any

from prefect.blocks.abstract import NotificationBlock
from prefect.blocks.core import Block
from prefect.blocks.notifications import CustomWebhookNotificationBlock
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import FlowRun, State
from prefect.events import emit_event
from prefect.events.actions import DoNothing, SendNotification
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.events.schemas.events import ResourceSpecification
from prefect.flows import Flow
from prefect.settings import PREFECT_API_URL
from prefect.types import SecretDict

from warehouse.errors import CommuniqueError, LoadFailed, WrongUse
from warehouse.publishing.checks import CheckFailed
from warehouse.summary import LoadSummary

BLOCK = "COMMUNIQUE_ALERT_BLOCK"
WEBHOOK = "COMMUNIQUE_ALERT_WEBHOOK"
DONE, FAILED, FLOOR_VIOLATED = "communique.load.done", "communique.load.failed", "communique.floor.violated"
RESOURCE = "communique.warehouse"
FLOORS = frozenset({"counts_above_floor"})
# A night, and two hours for it to run late.
NO_LOAD_WITHIN = dt.timedelta(hours=26)
SAVED_BLOCK = "communique-alert"
_MESSAGE_LIMIT = 2_000
_OURS = ResourceSpecification({"prefect.resource.id": RESOURCE})
_NIGHTLY = ResourceSpecification({"prefect.resource.role": "flow", "prefect.resource.name": "nightly"})

logger = logging.getLogger(__name__)


def tell_done(summary: LoadSummary, folder: str) -> None:
    """Emit the event of a load that ended well, whether or not anything was new."""
    payload = {"is_new": summary.is_new, "files_new_count": summary.files_new_count, "counts": summary.counts}
    emit_event(DONE, _resource(folder), payload=payload)


def tell_failed(flow: Flow[Any, Any], flow_run: FlowRun, state: State[Any]) -> None:
    """Prefect's hook for a run that failed: the event, and on a temporary server the notification.

    What cannot be sent is logged, without the address that it was to be sent to: the load's own failure stays the news.
    """
    error = state.result(raise_on_failure=False)
    name = event_of(error)
    message = sentence_of(error)
    payload = {"flow": flow.name, "run": flow_run.name, "error": type(error).__name__, "message": message}
    emit_event(name, _resource(str(flow_run.parameters.get("warehouse", ""))), payload=payload)
    if PREFECT_API_URL.value():
        return
    try:
        block = notification_block()
        if block is not None:
            send(block, message, _subject(name, flow.name))
    except CommuniqueError as failure:
        logger.error("%s", failure)


def send(block: NotificationBlock, body: str, subject: str) -> None:
    """Send a notification. Raises LoadFailed, without the address, where that fails."""
    try:
        # The static type allows for async callers; here it is a call like any other.
        block.notify(body, subject=subject)  # type: ignore[unused-coroutine]
    except Exception as failure:
        raise LoadFailed(
            f"The alert could not be sent ({type(failure).__name__}): look at {BLOCK} and {WEBHOOK}."
        ) from None


def event_of(error: object) -> str:
    """The event that a failure is told by: a floor that was violated has its own."""
    failed = {result.name for result in error.results if result.blocks} if isinstance(error, CheckFailed) else set()
    return FLOOR_VIOLATED if failed & FLOORS else FAILED


def sentence_of(error: object) -> str:
    """What users are told; of a foreign error only its kind, since its words may hold addresses and passwords."""
    if isinstance(error, CommuniqueError):
        return str(error)[:_MESSAGE_LIMIT]
    return f"{type(error).__name__}: the log of the run has the details. Nothing was published."


def notification_block() -> NotificationBlock | None:
    """The block that COMMUNIQUE_ALERT_BLOCK names, or one that posts to COMMUNIQUE_ALERT_WEBHOOK; None without either.

    Raises WrongUse for a name that is no notification block.
    """
    named, address = os.environ.get(BLOCK), os.environ.get(WEBHOOK)
    if named:
        try:
            block = Block.load(named)
        except ValueError as error:
            raise WrongUse(
                f"{BLOCK} names {named}, but Prefect has no such block. Write it as type/name: slack-webhook/newsroom."
            ) from error
        if not isinstance(block, NotificationBlock):
            raise WrongUse(f"{BLOCK}: {named} is no block that sends notifications.")
        return block
    if not address:
        return None
    return CustomWebhookNotificationBlock(
        name=SAVED_BLOCK,
        # Secret values are encrypted where the block is kept, and shown to nobody; the address is one.
        url="{{address}}",
        json_data={"text": "{{subject}}\n{{body}}", "subject": "{{subject}}", "body": "{{body}}"},
        headers=None,
        cookies=None,
        secrets=SecretDict({"address": address}),
    )


def automations(action: SendNotification | DoNothing) -> list[AutomationCore]:
    """What the server watches for: a load that fails, one whose process dies, a night without any."""
    return [
        _automation(
            "communique: a load failed or a floor is violated",
            # The posture is stated: what is left to its default is not sent when an automation is updated.
            EventTrigger(expect={FAILED, FLOOR_VIOLATED}, match=_OURS, posture=Posture.Reactive),
            action,
            "Communiqué: {{ event.event }}",
            "{{ event.payload.message }}",
        ),
        _automation(
            "communique: a load died",
            EventTrigger(
                expect={"prefect.flow-run.Crashed"},
                posture=Posture.Reactive,
                match_related=_NIGHTLY,
            ),
            action,
            "Communiqué: a load died",
            "The process of the run {{ flow_run.name }} ended without a word. What was published before it stands.",
        ),
        _automation(
            "communique: no load within a night",
            EventTrigger(
                expect={DONE},
                match=_OURS,
                posture=Posture.Proactive,
                within=NO_LOAD_WITHIN,
            ),
            action,
            "Communiqué: no load within a night",
            f"No load has ended well for {NO_LOAD_WITHIN.total_seconds() / 3600:.0f} hours.",
        ),
    ]


def register() -> list[str]:
    """Create the automations on the server, or bring them up to date; gives their names.

    Each sends a notification where a block or webhook is named, else it only shows in Prefect's pages.
    """
    action: SendNotification | DoNothing = DoNothing()
    block = notification_block()
    if block is not None:
        if block._block_document_id is None:
            block.save(SAVED_BLOCK, overwrite=True)
        assert block._block_document_id is not None
        action = SendNotification(block_document_id=block._block_document_id, subject="", body="")
    wanted = automations(action)
    with get_client(sync_client=True) as client:
        for automation in wanted:
            known = client.read_automations_by_name(automation.name)
            for extra in known[1:]:
                client.delete_automation(extra.id)
            if known:
                client.update_automation(known[0].id, automation)
            else:
                client.create_automation(automation)
    return [automation.name for automation in wanted]


def _automation(
    name: str, trigger: EventTrigger, action: SendNotification | DoNothing, subject: str, body: str
) -> AutomationCore:
    if isinstance(action, SendNotification):
        action = action.model_copy(update={"subject": subject, "body": body})
    return AutomationCore(name=name, description="Made by communique.", enabled=True, trigger=trigger, actions=[action])


def _resource(folder: str) -> dict[str, str]:
    return {"prefect.resource.id": RESOURCE, "prefect.resource.name": folder}


def _subject(event: str, flow: str) -> str:
    what = "a floor is violated" if event == FLOOR_VIOLATED else f"the {flow} load failed"
    return f"Communiqué: {what}"
