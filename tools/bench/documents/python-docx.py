"""The document by python-docx: python-docx.py CONTENT.json OUT.docx TURNS. Prints the milliseconds of each turn as JSON."""

import json
import sys
import time

import docx


def write(blocks, path):
    document = docx.Document()
    for block in blocks:
        if block["kind"] == "paragraph":
            paragraph = document.add_paragraph()
            for part in block["runs"]:
                run = paragraph.add_run(part["text"])
                if part["bold"]:
                    run.bold = True
                if part["italic"]:
                    run.italic = True
            continue
        rows = block["rows"]
        columns = max(len(row) for row in rows)
        # The list of all cells is made once: asking a row for its cells makes it again each time.
        cells = document.add_table(len(rows), columns)._cells
        for index, row in enumerate(rows):
            for column, text in enumerate(row):
                cells[index * columns + column].text = text
    document.save(path)


content, out, turns = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(content, encoding="utf-8") as file:
    given = json.load(file)
times = []
for _ in range(turns):
    start = time.perf_counter()
    write(given, out)
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps(times))
