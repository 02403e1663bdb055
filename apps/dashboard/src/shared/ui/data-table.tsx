import { Checkbox } from '@mantine/core';
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

/** Which rows are ticked; the head's box is for all that are shown. */
export interface RowSelection<Row> {
  label: (row: Row) => string;
  labelOfAll: string;
  isSelected: (row: Row) => boolean;
  onChange: (rows: readonly Row[], isSelected: boolean) => void;
}

interface DataTableProps<Row> {
  /** What the rows are, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selection?: RowSelection<Row>;
  /** Rows that are shown for their place alone: they no longer belong to the list. */
  isPast?: (row: Row) => boolean;
}

/** Rows under their headings; on a phone each row becomes a small card with labels. */
export function DataTable<Row>({ label, columns, rows, rowKey, selection, isPast }: DataTableProps<Row>) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {selection ? <SelectAll rows={rows} {...selection} /> : null}
            {columns.map(({ key, header, align }) => (
              <th key={key} scope="col" data-align={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-selected={selection?.isSelected(row) || undefined}
              data-past={isPast?.(row) || undefined}
            >
              {selection ? (
                <td data-select>
                  <Checkbox
                    size="xs"
                    aria-label={selection.label(row)}
                    checked={selection.isSelected(row)}
                    onChange={(event) => selection.onChange([row], event.currentTarget.checked)}
                  />
                </td>
              ) : null}
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

function SelectAll<Row>({ rows, labelOfAll, isSelected, onChange }: RowSelection<Row> & { rows: readonly Row[] }) {
  const selected = rows.filter(isSelected).length;
  return (
    <th scope="col" data-select>
      <Checkbox
        size="xs"
        aria-label={labelOfAll}
        checked={rows.length > 0 && selected === rows.length}
        indeterminate={selected > 0 && selected < rows.length}
        onChange={(event) => onChange(rows, event.currentTarget.checked)}
      />
    </th>
  );
}
