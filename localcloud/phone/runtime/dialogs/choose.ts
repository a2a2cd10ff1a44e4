import type { ChoiceRequest } from '../built-ins/services'
import { make } from '../dom'
import { ask } from './layers'

/** The sheet of `<picker>`: one list per column; resolves with the chosen rows, or null when cancelled. */
export function choose(request: ChoiceRequest): Promise<number[] | null> {
  const chosen = [...request.chosen]
  return ask<number[] | null>('phone-sheet phone-choose', request.title || '请选择', null, (answer) => {
    const place = make('div', { class: 'columns' })
    const draw = () => {
      const columns = request.columns(chosen)
      columns.forEach((rows, column) => {
        chosen[column] = Math.max(0, Math.min(chosen[column] ?? 0, rows.length - 1))
      })
      place.replaceChildren(...columns.map((rows, column) => drawColumn(rows, column)))
      for (const list of place.children)
        list.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'center' })
    }
    const drawColumn = (rows: string[], column: number) =>
      make(
        'div',
        { class: 'column', role: 'listbox', 'aria-label': `第${column + 1}列` },
        ...rows.map((text, row) =>
          make(
            'button',
            {
              role: 'option',
              'aria-selected': String(row === chosen[column]),
              onclick: () => {
                chosen[column] = row
                request.onColumnChange?.(column, row)
                draw()
              },
            },
            text,
          ),
        ),
      )
    setTimeout(draw, 0)
    draw()
    return [
      make(
        'header',
        {},
        make('button', { onclick: () => answer(null) }, '取消'),
        make('strong', {}, request.title),
        make('button', { class: 'primary', onclick: () => answer(chosen) }, '确定'),
      ),
      place,
    ]
  })
}
