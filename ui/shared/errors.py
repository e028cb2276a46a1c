"""Shows errors to the clerk: refusals as they are worded, faults of the program with the log."""

import logging

from asn_desk.domain.errors import Refusal
from asn_desk.services.faults import trace_without_values
from asn_desk.services.refusals import Message, refusal_words
from ui.shared.notices import Notices

logger = logging.getLogger(__name__)


def words(error: Exception) -> Message:
    """Word an error for the clerk."""
    return refusal_words(error)


def show(error: Exception, notices: Notices) -> None:
    """Tell the clerk, and the log when it is no refusal of the rules."""
    if not isinstance(error, Refusal):
        logger.error("%s", trace_without_values(error))
    message = words(error)
    notices.error(message.title, message.text)
