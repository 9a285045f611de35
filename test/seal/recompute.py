#!/usr/bin/env python3
"""Recomputes the codes of an appraisal workbook from docs/fingerprint.md alone; it shares nothing with the program.

    python3 recompute.py FILE.xlsx               {"<code of person>": "<fingerprint>", ...}
    python3 recompute.py FILE.xlsx --text CODE   the canonical text of one person"""
import datetime
import hashlib
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal
from typing import NamedTuple

RULES_VERSION = '4'
NAME = 'Овог, нэр'

# ---------------------------------------------------------------- the .xlsx file

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
REL = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}  # built-in numFmtIds

class Cell(NamedTuple):
    kind: str              # 'text', 'number', 'bool', 'date' or 'error'
    value: object          # str, Decimal, bool, datetime.date or str
    percent: bool = False  # the number format shows it in per cents
    zeros: int = 0         # the digits of a number format 000

class Tab(NamedTuple):
    cells: dict   # (row, column), both from 1 -> Cell; blank cells are not in it
    merges: list  # (first row, first column, last row, last column)

def position(ref):
    """'AB12' -> (12, 28)"""
    letters, digits = re.fullmatch(r'\$?([A-Z]+)\$?(\d+)', ref).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits), column

def strings_of(node):
    """The text of a shared or inline string: its runs, without phonetic hints."""
    runs = node.findall(MAIN + 't') + node.findall(MAIN + 'r/' + MAIN + 't')
    text = ''.join(run.text or '' for run in runs)
    return re.sub(r'_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), text)

def styles_of(book):
    """For every cell style: (is it a date, does it show per cents, the digits of 000)."""
    root = ET.fromstring(book.read('xl/styles.xml'))
    custom = {int(n.get('numFmtId')): n.get('formatCode') for n in root.iter(MAIN + 'numFmt')}
    styles = []
    for xf in root.find(MAIN + 'cellXfs'):
        number = int(xf.get('numFmtId', 0))
        bare = re.sub(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]', '', custom.get(number, ''))
        date = number in DATE_FORMATS or (bare != 'General' and bool(re.search('[ymdhs]', bare, re.I)))
        code = custom.get(number, '0' if number == 1 else '')
        styles.append((date, number in (9, 10) or '%' in bare, len(code) if re.fullmatch('0+', code) else 0))
    return styles

def cell_of(node, shared, styles, epoch):
    """One cell, or None when it is blank. Of a formula it is the cached value."""
    kind, value = node.get('t', 'n'), node.findtext(MAIN + 'v')
    if kind == 'inlineStr':
        value = strings_of(node.find(MAIN + 'is'))
    if value is None or value == '':
        return None
    if kind == 's':
        value = strings_of(shared[int(value)])
    if kind in ('s', 'str', 'inlineStr'):
        return Cell('text', value) if text(value) else None
    if kind == 'b':
        return Cell('bool', value == '1')
    if kind == 'e':
        return Cell('error', value)
    if kind == 'd':
        return Cell('date', datetime.date.fromisoformat(value[:10]))
    date, percent, zeros = styles[int(node.get('s', 0))]
    number = Decimal(repr(float(value)))  # the shortest decimal that is this double
    if date and 0 <= number < 2958466:
        return Cell('date', epoch + datetime.timedelta(days=int(number)))
    return Cell('number', number, percent, zeros)

def read_xlsx(path):
    """The tabs of the workbook by name, in the workbook's order."""
    tabs = {}
    with zipfile.ZipFile(path) as book:
        shared = []
        if 'xl/sharedStrings.xml' in book.namelist():
            shared = ET.fromstring(book.read('xl/sharedStrings.xml')).findall(MAIN + 'si')
        root = ET.fromstring(book.read('xl/workbook.xml'))
        properties = root.find(MAIN + 'workbookPr')
        from1904 = properties is not None and properties.get('date1904') in ('1', 'true')
        epoch = datetime.date(1904, 1, 1) if from1904 else datetime.date(1899, 12, 30)
        files = {r.get('Id'): r.get('Target') for r in ET.fromstring(book.read('xl/_rels/workbook.xml.rels'))}
        styles = styles_of(book)
        for sheet in root.iter(MAIN + 'sheet'):
            target = files[sheet.get(REL)]
            data = ET.fromstring(book.read(target[1:] if target.startswith('/') else 'xl/' + target))
            cells = {position(c.get('r')): cell_of(c, shared, styles, epoch) for c in data.iter(MAIN + 'c')}
            merges = [sum(map(position, (m.get('ref').split(':') * 2)[:2]), ()) for m in data.iter(MAIN + 'mergeCell')]
            tabs[text(sheet.get('name'))] = Tab({at: cell for at, cell in cells.items() if cell}, merges)
    return tabs

# ---------------------------------------------------------------- values

def text(value):
    """“A text” of the page, cleaned in its order."""
    value = re.sub('[\ud800-\udfff]', '\ufffd', value)
    value = ''.join(c for c in value if c in '\t\n\v\f\r'
                    or unicodedata.category(c) not in ('Cc', 'Cf') and c not in '\ufffe\uffff')
    value = re.sub('[\u2010\u2011\u2012]', '-', unicodedata.normalize('NFC', value))
    return re.sub('[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', value).strip(' ')

def plain(number):
    """The shortest exact decimal: no exponent, no zeros at the end, no minus nought."""
    digits = format(number, 'f')
    digits = digits.rstrip('0').rstrip('.') if '.' in digits else digits
    return '0' if digits in ('-0', '') else digits

def as_text(cell):
    """A cell in a column of texts; '' when blank."""
    if cell is None:
        return ''
    if cell.kind == 'number':
        return plain(cell.value)
    if cell.kind == 'bool':
        return 'true' if cell.value else 'false'
    return cell.value.isoformat() if cell.kind == 'date' else text(cell.value)

def unread(cell):
    return 'уншигдаагүй “%s”' % as_text(cell)

def parse_number(written):
    """A typed number, or None. Of `1,234` nobody knows what it means."""
    t = unicodedata.normalize('NFKC', written).replace('\u2212', '-')
    if re.fullmatch(r'[+-]?[1-9]\d{0,2},\d{3}', t):
        return None
    for mark, grouped in ((' ', r'( \d{3})+([.,]\d+)?'), ('.', r'(\.\d{3})+,\d+|(\.\d{3}){2,}'),
                          (',', r'(,\d{3})+\.\d+|(,\d{3}){2,}')):
        if re.fullmatch(r'[+-]?\d{1,3}(%s)' % grouped, t):
            t = t.replace(mark, '')
    t = t.replace(',', '.')
    return Decimal(t) if re.fullmatch(r'[+-]?\d+(\.\d+)?', t) else None

def number_value(cell):
    if cell.kind == 'number':
        return plain(cell.value)
    number = parse_number(text(cell.value)) if cell.kind == 'text' else None
    return unread(cell) if number is None else plain(number)

def level_value(cell):
    """A number that is in per cents where the cell shows them."""
    if cell.kind == 'number':
        return plain(cell.value * 100 if cell.percent else cell.value)
    if cell.kind == 'text':
        number = parse_number(re.sub(r'\s*[%％]$', '', text(cell.value)))
        return unread(cell) if number is None else plain(number)
    return unread(cell)

def skill_value(cell):
    return '–' if cell.kind == 'text' and re.fullmatch('[-–—−]+', text(cell.value)) else number_value(cell)

def date_value(year='', last_day=None):
    """A reader of dates; last_day tells which end of a quarter or a month it is (None: neither is read)."""
    def read(cell):
        if cell.kind == 'date':
            return cell.value.isoformat()
        if cell.kind != 'text':
            return unread(cell)
        t = unicodedata.normalize('NFKC', text(cell.value)).casefold().rstrip('.')
        ordinal = r'\s*(?:-?р|дугаар|дүгээр)?\s*'
        found = (re.fullmatch(r'(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})', t)
                 or re.fullmatch(r'(?P<d>\d{1,2})[-./](?P<m>\d{1,2})[-./](?P<y>\d{4})', t)
                 or re.fullmatch(r'(?P<y>\d{4}) оны (?P<m>\d{1,2})' + ordinal + r'сарын (?P<d>\d{1,2})(?:\W*н[ыийд].*)?', t))
        try:
            if found:
                return datetime.date(*(int(found[part]) for part in 'ymd')).isoformat()
        except ValueError:
            return unread(cell)
        found = re.fullmatch(r'(?:(\d{4}) оны? )?(i{1,3}|iv|[1-9]|1[0-2])' + ordinal + '(улирал|сар)', t)
        if not found or last_day is None or not (found[1] or year):
            return unread(cell)
        span = 3 if found[3] == 'улирал' else 1
        count = {'i': 1, 'ii': 2, 'iii': 3, 'iv': 4}.get(found[2]) or int(found[2])
        months = int(found[1] or year) * 12 + (count - (not last_day)) * span
        day = datetime.date(months // 12, months % 12 + 1, 1) - datetime.timedelta(days=int(last_day))
        return unread(cell) if count * span > 12 else day.isoformat()
    return read

LOOKALIKES = str.maketrans('acehkmoptxy', 'асенкмортху')  # Latin -> Cyrillic
NAMES_NOTHING = ('байхгүй алга үгүй тийм байгаа бий хавсаргасан хавсаргаагүй ирүүлсэн ирүүлээгүй ирүүлнэ').split()

def same(value):
    """Names and words are compared without case."""
    return text(value).casefold()

def choice_value(*words):
    def read(cell):
        typed = as_text(cell).casefold().translate(LOOKALIKES)
        return next((word for word in words if word.casefold() == typed), unread(cell))
    return read

def clause_value(cell):
    found = re.fullmatch(r'(\d+(?:\.\d+)*)\.?', unicodedata.normalize('NFKC', as_text(cell)))
    return re.sub(r'(^|\.)0+(?=\d)', r'\1', found[1]) if found and cell.kind in ('text', 'number') else unread(cell)

def paper_value(cell):
    """A text; what names nothing is blank."""
    value = as_text(cell)
    is_word = same(value).rstrip('.') in NAMES_NOTHING
    nothing = cell.kind == 'bool' or is_word or not any(c.isalpha() or c in '123456789' for c in value)
    return '' if nothing else value

# ---------------------------------------------------------------- what a column holds

def columns_of(year):
    """How the cells of a header are read; every other column is a text."""
    return {
        'Үүрэг': choice_value('Албан хаагч', 'Нэгжийн дарга'),
        'Үнэлэх эсэх': choice_value('Тийм', 'Үгүй'),
        'Хоцорсон шалтгаан': choice_value('Хамаарах', 'Үл хамаарах'),
        'Хэсэг': choice_value('А', 'Б', 'В'),
        'Дугаар': clause_value, 'Заалт': clause_value,
        'Дуусах хугацаа': date_value(year, last_day=True), 'Эхлэх хугацаа': date_value(year, last_day=False),
        'Гүйцэтгэсэн огноо': date_value(), 'Огноо': date_value(),
        **dict.fromkeys(['Нэгжийн биелэлтийн хувь', 'Суурь түвшин', 'Хүрэх түвшин', 'Хүрсэн түвшин'], level_value),
        **dict.fromkeys(['Дахин үнэлсэн оноо', 'Оноо', 'Санал өгөх эрхтэй', 'Олгосон', 'Хүчинтэй', 'Хүчингүй'], number_value),
        **dict.fromkeys(['Баримт', 'Нотлох баримт', 'Шалтгааны тайлбар', 'Хассан шийдвэр', 'Бүрэлдэхүүний шийдвэр'], paper_value),
    }

ROSTER = ['Код', NAME, 'Албан тушаал', 'Нэгж', 'Үүрэг', 'Үнэлэх эсэх', 'Шалтгаан', 'Нэгжийн биелэлтийн хувь', 'Баримт']
UNIT_PLAN = ['Нэгж', 'Зорилт', 'Арга хэмжээ', 'Шалгуур үзүүлэлт', 'Хэмжих нэгж', 'Суурь түвшин', 'Хүрэх түвшин',
             'Хүрсэн түвшин', 'Хассан шийдвэр']
PLAN = ['Код', 'Арга хэмжээ', 'Хэмжих нэгж', 'Суурь түвшин', 'Хүрэх түвшин', 'Хүрсэн түвшин', 'Дуусах хугацаа',
        'Гүйцэтгэсэн огноо', 'Хоцорсон шалтгаан', 'Шалтгааны тайлбар', 'Нотлох баримт', 'Дахин үнэлсэн оноо',
        'Хассан шийдвэр', 'Зорилт', 'Шалгуур үзүүлэлт', 'Эхлэх хугацаа', NAME]
CONDUCT = ['Хандлага, ёс зүй', 'Дүн шинжилгээ хийх', 'Асуудал шийдвэрлэх', 'Хариуцлагатай байдал', 'Ажлын цаг ашиглалт']
HEADS = ['Хандлага, ёс зүй', 'Удирдан зохион байгуулах', 'Асуудал шийдвэрлэх', 'Манлайлах', 'Багаар ажиллах', 'Харилцаа']
PEERS = ['Код', NAME, 'Нэгж', 'Санал өгөх эрхтэй', 'Олгосон', 'Хүчинтэй', 'Хүчингүй', 'Хандлага, ёс зүй',
         'Багаар ажиллах', 'Харилцаа', 'Протокол', 'Бүрэлдэхүүний шийдвэр']
CHANGES = ['Код', NAME, 'Оноо', 'Үндэслэл', 'Баримт', 'Огноо']
COMPLAINTS = ['Код', NAME, 'Агуулга', 'Шийдвэр', 'Үндэслэл']
RESULT = ['Арга хэмжээ', 'Мэдлэг', 'Удирдлагын үнэлгээ', 'Хамт олны үнэлгээ', 'Өөрчлөлт', 'Урьдчилсан нийт оноо',
          'Урьдчилсан ангилал', 'Нийт оноо', 'Ангилал']
TOTALS = re.compile(r'(нийт|дүн|нийлбэр|дундаж|бүгд)($|[\s:.])')
THINGS = [NAME, 'Зорилт', 'Арга хэмжээ']

# ---------------------------------------------------------------- rows, and whose they are

def table(tab, key):
    """The rows below the headers as {header: cell}; the headers' row is the first of ten that has `key`.
    `row['=']` is the text of the key's cell, or of the top of its merge."""
    grid, rows = {}, []
    for (number, column), cell in sorted(tab.cells.items() if tab else ()):
        grid.setdefault(number, {})[column] = cell
    top = next((n for n in range(1, 11) if key in map(as_text, grid.get(n, {}).values())), None)
    if top is None:
        return []
    headers = {as_text(cell): column for column, cell in reversed(grid[top].items())}  # of two alike the first
    at = headers[key]
    merged = {r: r1 for r1, c1, r2, c2 in tab.merges for r in range(r1, r2 + 1) if c1 == at}
    for number, cells in grid.items():
        typed = [as_text(cell) for cell in cells.values()]
        numbers_columns = len(typed) > 2 and typed == [str(n + 1) for n in range(len(typed))]
        if number > top and not numbers_columns:
            row = {header: cells[column] for header, column in headers.items() if column in cells}
            owner = cells.get(at) or grid.get(merged.get(number), {}).get(at)
            row['='] = as_text(owner)
            if owner and owner.kind == 'number' and owner.zeros:
                row['='] = row['='].zfill(owner.zeros)
            if not any(TOTALS.match(same(label)) for label in ([row['=']] if row['='] else map(as_text, map(row.get, THINGS)))):
                rows.append(row)
    return rows

def code_of(row):
    return row['='].split(' · ')[0]

def letters(name):
    return ''.join(c for c in same(name) if c.isalnum())

class Workbook:
    def __init__(self, path):
        self.tabs, self.tables = read_xlsx(path), {}
        settings = self.tabs['Тохиргоо'].cells
        self.settings = {as_text(cell): settings.get((row, 2)) for (row, column), cell in settings.items() if column == 1}
        self.columns = columns_of(as_text(self.settings.get('Үнэлгээний жил')))
        self.people = self.rows('Албан хаагчид')
        codes = [code_of(row) for row in self.people]
        self.roster = {code: row for code, row in zip(codes, self.people) if code and codes.count(code) == 1}
        self.results = {row['=']: row for row in self.rows('Нийт оноо')}
        self.skills = {'Албан хаагч': self.skills_of('Албан хаагчийн'), 'Нэгжийн дарга': self.skills_of('Нэгжийн даргын')}

    def rows(self, tab, key='Код'):
        if tab not in self.tables:
            self.tables[tab] = table(self.tabs.get(tab), key)
        return self.tables[tab]

    def skills_of(self, whose):
        """[(name, whom)] of the adopted skills of a role, in the order of the settings."""
        found = []
        for label in self.settings:
            if re.fullmatch(whose + r' мэргэжлийн ур чадвар \d+', label) and self.settings[label]:
                whom = self.settings.get(label + ': хэнд')
                parts = re.split(r'[;,\n\r]', str(whom.value)) if whom else []
                found.append((as_text(self.settings[label]), {same(part) for part in parts} - {''}))
        return found

    def rows_of(self, tab, code):
        """The rows of a tab that are this person's: by code, or without one by the name of just one person."""
        mine = letters(as_text(self.roster[code].get(NAME)))
        alone = [letters(as_text(person.get(NAME))) for person in self.people].count(mine) == 1
        return [row for row in self.rows(tab) if code_of(row) == code
                or (not row['='] and mine and alone and letters(as_text(row.get(NAME))) == mine)]

    def value(self, row, header, columns=None):
        """The canonical value of a cell; '' when it is blank."""
        cell = row.get(header)
        return (columns or self.columns).get(header, as_text)(cell) if cell else ''

    def lines(self, row, headers, code, columns=None):
        """[(header, value)] of the filled input cells."""
        found = [(h, code if h == 'Код' and row['='] else self.value(row, h, columns)) for h in headers]
        return [(h, v) for h, v in found if v]

    # ------------------------------------------------------------ the canonical text

    def circumstances(self, code):
        def setting(label, read):
            cell = self.settings.get(label)
            return read(cell) if cell else ''

        person = self.roster[code]
        lines = ['Дүрэм · Хувилбар = ' + RULES_VERSION,
                 'Нөхцөл · Үнэлгээний жил = ' + (setting('Үнэлгээний жил', number_value) or 'бичээгүй'),
                 'Нөхцөл · Үнэлэх өдөр = ' + (setting('Үнэлэх өдөр', date_value()) or 'бичээгүй')]
        bands = ('Маш сайн: доод оноо', 'Хэвийн: доод оноо')
        if self.bands_hold(setting):
            lines += [f'Нөхцөл · {band} = {setting(band, number_value)}' for band in bands]
        else:
            lines += ['Нөхцөл · Ангилал баталгаажсан эсэх = Үгүй']
        names = {same(as_text(person.get(header))) for header in ('Албан тушаал', 'Нэгж')}
        mine = [name for name, whom in self.skills.get(self.value(person, 'Үүрэг'), [])
                if not whom or any(re.match('(бүгд|бүгдэд|бүх)( |$)', name) for name in whom) or names & whom]
        lines += ['Нөхцөл · Мэргэжлийн ур чадвар = ' + name for name in sorted(mine, key=utf16)]
        return '\n'.join(lines)

    def bands_hold(self, setting):
        """Confirmed, with a source, both lower limits, and no gap or overlap in the limits that are given."""
        def limit(label):
            value = setting(label + ' оноо', number_value)
            return Decimal(value) if re.fullmatch(r'-?[0-9.]+', value) else None

        excellent, normal = limit('Маш сайн: доод'), limit('Хэвийн: доод')
        confirmed = setting('Ангилал баталгаажсан эсэх', choice_value('Тийм', 'Үгүй')) == 'Тийм'
        if not confirmed or not setting('Ангиллын эх сурвалж', as_text) or excellent is None or normal is None:
            return False
        ends = [(limit('Хэвийн: дээд'), excellent), (limit('Хангалтгүй: дээд'), normal)]
        return excellent > normal > 0 and all(to is None or 0 < start - to <= Decimal('0.01') for to, start in ends)

    def points(self, tab, role, indicators, kind, code):
        """Rows of the conduct tabs and of the heads' tab."""
        skills = [name for name, _ in self.skills[role]]
        again = [name + ' (дахин)' for name in indicators + skills]
        columns = {**self.columns, **dict.fromkeys(indicators + again, number_value),
                   **{name + suffix: skill_value for name in skills for suffix in ('', ' (дахин)')}}
        headers = ['Код', NAME] + indicators + skills + again + ['Хассан шийдвэр']
        return [(kind, self.lines(row, headers, code, columns)) for row in self.rows_of(tab, code)]

    def plan_rows(self, code):
        found = []
        for tab in self.tabs:
            if not any('Хэсэг' in row for row in self.rows(tab)):
                continue
            for row in self.rows_of(tab, code):
                lines = self.lines(row, PLAN, code)
                if {header for header, _ in lines} - {'Код', NAME}:
                    name = ' '.join(self.value(row, header) or '–' for header in ('Хэсэг', 'Дугаар'))
                    found.append((tab, name, lines))
        several = len({tab for tab, _, _ in found}) > 1
        return [(f'{name} ({tab})' if several else name, lines) for tab, name, lines in found]

    def unit_rows(self, code):
        """The plan of the unit of a rated head."""
        person = self.roster[code]
        unit = same(as_text(person.get('Нэгж')))
        if self.value(person, 'Үүрэг') != 'Нэгжийн дарга' or self.value(person, 'Үнэлэх эсэх') == 'Үгүй':
            return []
        found = [('Нэгжийн төлөвлөгөө ' + (self.value(row, 'Дугаар') or '–'), self.lines(row, UNIT_PLAN, code))
                 for row in self.rows('Нэгжийн төлөвлөгөө', 'Нэгж') if row['='] and same(row['=']) == unit]
        return [(name, lines) for name, lines in found if {h for h, _ in lines} - {'Нэгж'}]

    def kinds(self, code):
        """For every kind of rows, in the order of the page: [(what a row is called, its lines)]."""
        yield [('Бүртгэл', self.lines(self.roster[code], ROSTER, code))]
        yield self.unit_rows(code)
        yield self.plan_rows(code)
        yield [row for tab in self.tabs if tab.endswith(' · хандлага')
               for row in self.points(tab, 'Албан хаагч', CONDUCT, 'Хандлага', code)]
        yield self.points('Удирдах арга барил', 'Нэгжийн дарга', HEADS, 'Удирдах арга барил', code)
        columns = {**self.columns, **dict.fromkeys(PEERS[7:10], number_value)}
        yield [('Хамт олон', self.lines(row, PEERS, code, columns)) for row in self.rows_of('Хамт олон', code)]
        columns = {**self.columns, 'Үндэслэл': paper_value}
        yield [('Оноо өөрчлөх ' + (self.value(row, 'Заалт') or '–'), self.lines(row, CHANGES, code, columns))
               for row in self.rows_of('Оноо өөрчлөх', code)]
        yield [('Гомдол ' + (self.value(row, 'Огноо') or '–'), self.lines(row, COMPLAINTS, code))
               for row in self.rows_of('Гомдол', code)]

    def result(self, code):
        """The lines of the result; None when the person is blocked."""
        if self.value(self.roster[code], 'Үнэлэх эсэх') == 'Үгүй':
            return 'Дүн · Төлөв = Үнэлээгүй'
        row = self.results.get(code, {})
        if 'Нийт оноо' not in row:
            return None
        return '\n'.join(f'Дүн · {header} = {as_text(row[header])}' for header in RESULT if header in row)

    def canonical(self, code):
        result = self.result(code)
        if result is None:
            return None
        blocks = [self.circumstances(code)]
        for kind in self.kinds(code):
            texts = [(name, '\n'.join(f'{name} · {header} = {value}' for header, value in lines)) for name, lines in kind if lines]
            blocks += [block for _, block in sorted(texts, key=lambda t: (utf16(padded(t[0])), utf16(t[1])))]
        return '\n\n'.join(blocks + [result])

def utf16(value):
    return value.encode('utf-16-be')

def padded(name):
    return re.sub(r'\d+', lambda digits: digits[0].zfill(8), name)

def fingerprint(canonical):
    digest = hashlib.sha256(canonical.encode('utf-8')).hexdigest()[:16]
    return ' '.join(digest[i:i + 4] for i in range(0, 16, 4))

def main(arguments):
    if len(arguments) not in (1, 3) or (len(arguments) == 3 and arguments[1] != '--text'):
        sys.exit(__doc__)
    workbook = Workbook(arguments[0])
    texts = {code: workbook.canonical(code) for code in workbook.roster}
    texts = {code: canonical for code, canonical in texts.items() if canonical is not None}
    if len(arguments) == 1:
        print(json.dumps({code: fingerprint(canonical) for code, canonical in texts.items()}, ensure_ascii=False, indent=1))
    elif arguments[2] in texts:
        sys.stdout.buffer.write(texts[arguments[2]].encode('utf-8'))
    else:
        sys.exit('No code: unknown, shared or blocked.')

if __name__ == '__main__':
    main(sys.argv[1:])
