import { type PointerEvent, useState } from 'react'
import { useIsDesk } from '@/lib/use-is-desk'
import type { Column, TableProps } from './Table.props'
import { TableCards } from './TableCards'
import './Table.scss'

const NARROWEST = 64

/** Rows as dense as a spreadsheet at a desk (head and first column stay, widths can be dragged), cards on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, keyOf, onRowPress } = props
  const isDesk = useIsDesk()
  const [widths, setWidths] = useState<Record<string, number>>({})
  if (!isDesk) return <TableCards {...props} />

  const startDrag = (key: string) => (event: PointerEvent<HTMLSpanElement>) => {
    const handle = event.currentTarget
    const from = event.clientX
    const before = handle.parentElement?.offsetWidth ?? NARROWEST
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = (move) =>
      setWidths((old) => ({ ...old, [key]: Math.max(NARROWEST, before + move.clientX - from) }))
    handle.onpointerup = () => {
      handle.onpointermove = null
    }
  }
  const widthOf = (column: Column<Row>) => {
    const width = widths[column.key] ?? column.width
    return width ? { width: `${width}px` } : undefined
  }
  const opens = (row: Row) =>
    onRowPress && {
      tabIndex: 0,
      onClick: () => onRowPress(row),
      onKeyDown: (event: { key: string }) => event.key === 'Enter' && onRowPress(row),
    }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className='ui-table' aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope='col' className={column.isNumber ? 'is-number' : ''}>
                <div className='ui-table__cell' style={widthOf(column)}>
                  {column.title}
                </div>
                <span className='ui-table__handle' aria-hidden onPointerDown={startDrag(column.key)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={onRowPress ? 'is-pressable' : ''} {...opens(row)}>
              {columns.map((column, index) => {
                const Tag = index === 0 ? 'th' : 'td'
                return (
                  <Tag
                    key={column.key}
                    scope={index === 0 ? 'row' : undefined}
                    className={column.isNumber ? 'is-number' : ''}
                  >
                    <div className='ui-table__cell' style={widthOf(column)}>
                      {column.cell(row)}
                    </div>
                  </Tag>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
