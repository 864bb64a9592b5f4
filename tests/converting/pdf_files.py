"""PDFs of a few operators, as small as a test needs them."""

from __future__ import annotations

from collections.abc import Sequence

PICTURE = "q 200 0 0 200 100 400 cm BI /W 1 /H 1 /CS /G /BPC 8 ID ~ EI Q"


def show(x: float, y: float, text: str, size: float = 12, font: str = "F") -> str:
    """Text at a place, in Helvetica (`B` is bold)."""
    plain = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({plain}) Tj ET"


def pdf_file(pages: Sequence[Sequence[str]], extra: str = "") -> bytes:
    """A PDF; each page is its operators. `extra` is put into each page's dictionary."""
    fonts = "/F 3 0 R /B 4 0 R"
    helvetica = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica%s /Encoding /WinAnsiEncoding >>"
    )
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", helvetica % "", helvetica % "-Bold"]
    kids = []
    for operators in pages:
        stream = "\n".join(operators)
        objects.append(f"<< /Length {len(stream)} >> stream\n{stream}\nendstream")
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {fonts} >> >> {extra} >>"
        )
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>"
    data = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()
