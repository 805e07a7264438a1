/** A roster in the browser: pasting blocks from a spreadsheet, filling down, what has changed. */

export interface RosterColumn {
  key: string;
  label: string;
  type: 'STATE' | 'TEXT' | 'NUMBER' | 'DATE';
  states: string[];
  done: string[];
}

export interface RosterRow {
  key: string;
  name: string;
  unit: string;
  cells: Record<string, string>;
}

export interface RosterView {
  id: string;
  caseKey: string;
  title: string;
  organName?: string;
  columns: RosterColumn[];
  rows: RosterRow[];
  progress: { column: string; label: string; done: number; total: number }[];
  mayFill: boolean;
}

/** What differs from what the server has, as it is handed in. */
export function changes(before: RosterRow[], now: RosterRow[]): { key: string; cells: Record<string, string> }[] {
  return now.flatMap((row, i) => {
    const cells: Record<string, string> = {};
    for (const [key, value] of Object.entries(row.cells)) if ((before[i]!.cells[key] ?? '') !== value.trim()) cells[key] = value.trim();
    return Object.keys(cells).length ? [{ key: row.key, cells }] : [];
  });
}

/** Puts a block in from one cell on, along the rows and columns that are shown; answers how many cells took a value. */
export function put(shown: RosterRow[], columns: RosterColumn[], row: number, column: number, cells: string[][]): number {
  let taken = 0;
  cells.forEach((line, r) =>
    line.forEach((value, c) => {
      const target = shown[row + r];
      const key = columns[column + c]?.key;
      if (target && key) {
        target.cells[key] = value.trim();
        taken++;
      }
    })
  );
  return taken;
}

export const owes = (column: RosterColumn, row: RosterRow) => column.done.length > 0 && !column.done.includes(row.cells[column.key] ?? '');
