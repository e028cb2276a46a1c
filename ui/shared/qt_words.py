"""Qt's own strings and their Indonesian; `&` marks the letter of the shortcut."""

QT_WORDS = {
    "OK": "Oke",
    "Cancel": "Batal",
}
