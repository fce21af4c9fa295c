"""Makes words from outside harmless to show: control characters and those that turn the direction of text become visible."""

PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"}  # ␀ ␁ … stand for the C0 controls
DELETE = {0x7F: 0x2421}
UPPER = dict.fromkeys(range(0x80, 0xA0), 0xFFFD)  # C1: some terminals take them as escape sequences
TURNERS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)
HIDDEN = dict.fromkeys([0xFEFF, *range(0xE0000, 0xE0080)], 0xFFFD)  # tag characters carry text that nobody sees
HALVES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)  # half a character, which no file can hold
HARMLESS = {**PICTURES, **DELETE, **UPPER, **TURNERS, **HIDDEN, **HALVES}


def inert(words: str) -> str:
    """The same words, as many characters, none of which moves a cursor, turns the reading direction or hides.

    >>> inert("a\\x1b[31mb")
    'a␛[31mb'
    """
    return words.translate(HARMLESS)


def one_line(words: str) -> str:
    """Words ready to show: harmless, on one line."""
    return " ".join(inert(words).split())
