import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'right';
  /** The row's name: the first thing on a phone, without its label. */
  isTitle?: boolean;
  /** Short values that are read as one. */
  noWrap?: boolean;
  /** What a phone can do without. */
  hideOnPhone?: boolean;
}

interface DataTableProps<Row> {
  /** What the rows are, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Rows under their headings; on a phone each row becomes a small card with labels. */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, header, align }) => (
              <th key={key} scope="col" data-align={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, header, cell, align, isTitle, noWrap, hideOnPhone }) => (
                <td
                  key={key}
                  data-label={header}
                  data-align={align}
                  data-title={isTitle || undefined}
                  data-nowrap={noWrap || undefined}
                  data-phone={hideOnPhone ? 'hidden' : undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
