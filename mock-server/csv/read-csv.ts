/** One record of a CSV file, by the names in its first line. */
export interface CsvRecord {
  /** Where it begins in the file, from 1. */
  line: number;
  /** How many fields it has, which may be fewer or more than there are names. */
  width: number;
  fields: Readonly<Record<string, string>>;
}

/**
 * Reads CSV (RFC 4180) with a first line of column names: quoted fields, line ends of either kind, a byte order mark. Names are
 * taken in lower case, fields without the blanks around them; empty lines are passed over, missing fields are empty.
 */
export function readCsv(text: string): { columns: readonly string[]; records: readonly CsvRecord[] } {
  const [head, ...rows] = parse(text.replace(/^\uFEFF/, ''));
  const columns = head?.cells.map((name) => name.toLowerCase()) ?? [];
  const records = rows.map(({ line, cells }) => ({
    line,
    width: cells.length,
    fields: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
  }));
  return { columns, records };
}

interface Row {
  line: number;
  cells: string[];
}

/** A field, and what ends it: a comma, a line end, or the end of the file. */
const FIELD = /(?:"((?:[^"]|"")*)"[^\S\r\n]*|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

function parse(text: string): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let row: Row = { line, cells: [] };
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || row.cells.length > 0) {
    const [whole = '', quoted, plain = '', end = ''] = FIELD.exec(text) ?? [];
    row.cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
    row = { line, cells: [] };
  }
  return rows;
}
