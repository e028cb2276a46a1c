"""What stands in the place of a list without rows: why there are none, and what to do."""

from PySide6.QtCore import Signal

from ui.shared.elements import EmptyState, button


class ListEmpty(EmptyState):
    """Says that a list is empty, that a search found nothing, or that a filter leaves nothing."""

    action_requested = Signal()
    unfilter_requested = Signal()

    def __init__(self, icon: str, *, noun: str, empty: str, action: str) -> None:
        """Take what the list counts, its words when it is empty, and its action, if it has one."""
        self._noun, self._words, self._has_action = noun, empty, bool(action)
        self.action = button(action, "plus")
        self.unfilter = button("Lepas saringan", "x")
        super().__init__(icon, empty, self.action, self.unfilter)
        self.action.clicked.connect(lambda _=False: self.action_requested.emit())
        self.unfilter.clicked.connect(lambda _=False: self.unfilter_requested.emit())
        self.say(searched="", filtered=False)

    def say(self, *, searched: str, filtered: bool) -> None:
        """Say why there is nothing: what was searched for, or that a filter took it all."""
        if filtered:
            sentence = f"Tidak ada {self._noun} yang lolos saringan."
        elif searched:
            sentence = f"Tidak ada {self._noun} yang cocok dengan “{searched}”."
        else:
            sentence = self._words
        self.set_sentence(sentence)
        self.unfilter.setVisible(filtered)
        self.action.setVisible(self._has_action and not filtered and not searched)
