import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

interface TableProps extends ComponentProps<'table'> {
  /** Says what the table holds and in which order, to those who listen. */
  caption: ReactNode;
  compact?: boolean;
}

/** A real table that turns into cards on a phone; there the head is heard but not seen. */
export function Table({ caption, compact, className, children, ...props }: TableProps) {
  return (
    <div className="tbl-wrap">
      <table {...props} className={clsx('tbl cards', compact && 'compact', className)}>
        <caption className="vh">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

interface HeadCellProps extends ComponentProps<'th'> {
  numeric?: boolean;
}

export function HeadCell({ numeric, className, ...props }: HeadCellProps) {
  return <th scope="col" {...props} className={clsx(numeric && 'r', className)} />;
}

interface CellProps extends ComponentProps<'td'> {
  numeric?: boolean;
  /** The column's name, shown before the value where the row is a card. */
  label?: string;
}

export function Cell({ numeric, label, className, ...props }: CellProps) {
  return <td {...props} data-k={label} className={clsx(numeric && 'r', className)} />;
}

export function TableFoot({ children }: { children: ReactNode }) {
  return <div className="tbl-foot">{children}</div>;
}
