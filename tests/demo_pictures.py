"""Drawn stand-ins for evidence in the demo: a café, and a telephone with a live stream."""

import io

from PIL import Image, ImageDraw, ImageFont

_UNIFORM, _CIVILIAN, _SKIN, _HAIR = "#8a7a4a", "#5d7487", "#c99c76", "#2f2722"
_SIZE = (560, 380)


def cafe_picture(*, caption: str, uniforms: tuple[bool, ...], tone: int = 0) -> bytes:
    """People at a table in a café, one per entry, in uniform or not; JPEG."""
    image = Image.new("RGB", _SIZE, "#d9cbb3")
    draw = ImageDraw.Draw(image)
    _wall(draw, tone)
    step = _SIZE[0] // (len(uniforms) + 1)
    for at, uniform in enumerate(uniforms, start=1):
        _person(draw, x=step * at, y=150 + 8 * (at % 2), scale=1.0, uniform=uniform)
    draw.rectangle((20, 285, _SIZE[0] - 20, 303), fill="#6d4a2f")
    draw.rectangle((60, 303, 78, 380), fill="#5a3c26")
    draw.rectangle((_SIZE[0] - 78, 303, _SIZE[0] - 60, 380), fill="#5a3c26")
    for at in range(1, len(uniforms) + 1):
        _cup(draw, x=step * at + 34, y=285)
    return _jpeg(image, draw, caption)


def stream_picture(*, caption: str, account: str, viewers: int, uniform: bool) -> bytes:
    """A telephone that shows somebody streaming live; JPEG."""
    image = Image.new("RGB", _SIZE, "#3a4148")
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((170, 8, 390, 372), radius=22, fill="#101214")
    draw.rounded_rectangle((178, 18, 382, 362), radius=14, fill="#b9c7c4")
    draw.rectangle((178, 60, 382, 150), fill="#a7b7ad")
    _person(draw, x=280, y=130, scale=1.25, uniform=uniform)
    draw.rectangle((178, 318, 382, 362), fill="#1b1f22")
    draw.rounded_rectangle((190, 30, 232, 48), radius=5, fill="#d3263a")
    draw.text((196, 32), "LIVE", fill="white", font=_font(13))
    draw.text((240, 32), f"{viewers} penonton", fill="#1b1f22", font=_font(13))
    draw.text((190, 326), account, fill="white", font=_font(14))
    for line, words in enumerate(("mantap kak", "harga berapa?", "jam kerja ya?")):
        draw.rounded_rectangle((188, 244 + 24 * line, 300, 262 + 24 * line), 8, fill="#e9efed")
        draw.text((195, 245 + 24 * line), words, fill="#33383a", font=_font(12))
    return _jpeg(image, draw, caption)


def _wall(draw, tone):
    colours = ("#e6dcc8", "#dfe4dc", "#e7d9d2")
    draw.rectangle((0, 0, _SIZE[0], 240), fill=colours[tone % 3])
    draw.rectangle((0, 240, _SIZE[0], _SIZE[1]), fill="#a58a6b")
    draw.rectangle((40, 30, 180, 130), fill="#b7d0dc", outline="#7b6a55", width=5)
    draw.line((110, 30, 110, 130), fill="#7b6a55", width=4)
    draw.rectangle((360, 34, 520, 104), fill="#3b3430")
    draw.text((378, 48), "KOPI  TEH", fill="#f0e6d2", font=_font(22))
    draw.text((378, 76), "buka 06.00-22.00", fill="#cdbfa6", font=_font(13))
    for x in (220, 300):
        draw.line((x, 0, x, 44), fill="#4a4038", width=3)
        draw.pieslice((x - 26, 30, x + 26, 82), 180, 360, fill="#c98f3c")


def _person(draw, *, x, y, scale, uniform):
    def box(left, top, right, bottom):
        return (x + left * scale, y + top * scale, x + right * scale, y + bottom * scale)

    cloth = _UNIFORM if uniform else _CIVILIAN
    draw.ellipse(box(-62, 52, 62, 190), fill=cloth)
    draw.rectangle(box(-14, 36, 14, 66), fill=_SKIN)
    draw.ellipse(box(-30, -34, 30, 48), fill=_SKIN)
    draw.pieslice(box(-33, -40, 33, 36), 180, 360, fill=_HAIR)
    draw.rectangle(box(-30, -10, 30, 14), fill="#8f8f8f")
    if uniform:
        draw.rectangle(box(18, 84, 42, 91), fill="#e8dfc0")
        draw.ellipse(box(-40, 80, -28, 92), fill="#d9b64a")


def _cup(draw, *, x, y):
    draw.rectangle((x, y - 24, x + 22, y), fill="#f4f1ea", outline="#9b948a")
    draw.arc((x + 18, y - 20, x + 34, y - 6), 270, 90, fill="#9b948a", width=3)


def _jpeg(image, draw, caption):
    draw.rectangle((0, _SIZE[1] - 22, _SIZE[0], _SIZE[1]), fill="#111416")
    draw.text((10, _SIZE[1] - 19), f"{caption}  -  gambar contoh", fill="#f3f3ee", font=_font(13))
    data = io.BytesIO()
    image.save(data, "JPEG", quality=62, optimize=True)
    return data.getvalue()


def _font(size):
    return ImageFont.load_default(size)
