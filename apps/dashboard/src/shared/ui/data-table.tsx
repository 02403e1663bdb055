import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
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
  /** Values that may be long and are not what one came for: one line, cut where it ends. */
  isCut?: boolean;
  /** What the API calls the order by this column. */
  sort?: string;
  /** What a phone can do without. */
  hideOnPhone?: boolean;
  /** What only a wide screen has room for. */
  isForWide?: boolean;
}

/** The order of the rows, as the API names it: a minus in front for descending. */
export interface RowOrder {
  value: string;
  onChange: (value: string) => void;
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
  order?: RowOrder;
  /** Rows that are shown for their place alone: they no longer belong to the list. */
  isPast?: (row: Row) => boolean;
  /** Few and narrow columns: a table on a phone, too. */
  isMatrix?: boolean;
}

/** Rows under their headings; on a phone each row becomes a small card with labels. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, selection, order, isPast, isMatrix } = props;
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label} data-matrix={isMatrix || undefined}>
        <thead>
          <tr>
            {selection ? <SelectAll rows={rows} {...selection} /> : null}
            {columns.map(({ key, header, align, sort, isForWide }) =>
              sort && order ? (
                <SortableHead key={key} header={header} align={align} sort={sort} order={order} />
              ) : (
                <th key={key} scope="col" data-align={align} data-wide={isForWide || undefined}>
                  {header}
                </th>
              ),
            )}
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
              {columns.map(({ key, header, cell, align, isTitle, noWrap, isCut, hideOnPhone, isForWide }) => (
                <td
                  key={key}
                  data-label={header}
                  data-align={align}
                  data-title={isTitle || undefined}
                  data-nowrap={noWrap || undefined}
                  data-cut={isCut || undefined}
                  data-phone={hideOnPhone ? 'hidden' : undefined}
                  data-wide={isForWide || undefined}
                >
                  {isTitle ? cell(row) : <div className={classes.cell}>{cell(row)}</div>}
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

interface SortableHeadProps extends Pick<Column<never>, 'header' | 'align'> {
  sort: string;
  order: RowOrder;
}

/** A heading that orders the rows by its column, and the other way round when pressed again. */
function SortableHead({ header, align, sort, order }: SortableHeadProps) {
  const isUp = order.value === sort;
  const isDown = order.value === `-${sort}`;
  const Icon = isUp ? IconArrowUp : isDown ? IconArrowDown : IconArrowsSort;
  return (
    <th scope="col" data-align={align} data-sort aria-sort={isUp ? 'ascending' : isDown ? 'descending' : 'none'}>
      <button type="button" className={classes.sort} onClick={() => order.onChange(isUp ? `-${sort}` : sort)}>
        {header}
        <Icon size={14} stroke={2} aria-hidden />
      </button>
    </th>
  );
}
