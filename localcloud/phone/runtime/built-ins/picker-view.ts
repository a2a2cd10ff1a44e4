import type { BuiltIn } from './define'

const MOVED = 'phone-column-moved'

/** `<picker-view>`: columns that turn; the row in the middle is the chosen one. */
export const pickerView: BuiltIn = {
  properties: { value: [], indicatorStyle: '', indicatorClass: '' },
  create(host) {
    const { element } = host
    const columns = () => [...element.querySelectorAll<HTMLElement>('wx-picker-view-column')]
    element.addEventListener(MOVED, (event) => {
      event.stopPropagation()
      host.fire('change', { value: columns().map((column) => Number(column.dataset.row ?? 0)) })
    })
    const draw = (value: number[]) =>
      setTimeout(() => {
        for (const [index, column] of columns().entries()) turnTo(column, Number(value?.[index]) || 0)
      }, 0)
    return { changed: { value: draw } }
  },
}

const rowHeight = (column: HTMLElement): number =>
  (column.firstElementChild as HTMLElement | null)?.offsetHeight || 34

function turnTo(column: HTMLElement, row: number): void {
  column.dataset.row = String(row)
  column.style.setProperty('--column-row', `${rowHeight(column)}px`)
  column.scrollTop = row * rowHeight(column)
}

export const pickerViewColumn: BuiltIn = {
  create({ element }) {
    let settle: ReturnType<typeof setTimeout> | undefined
    const choose = (row: number) => {
      if (column().dataset.row === String(row)) return
      column().dataset.row = String(row)
      element.dispatchEvent(new CustomEvent(MOVED, { bubbles: true }))
    }
    const column = () => element
    element.addEventListener('scroll', () => {
      clearTimeout(settle)
      settle = setTimeout(() => choose(Math.round(element.scrollTop / rowHeight(element))), 80)
    })
    element.addEventListener('click', (event) => {
      const row = [...element.children].findIndex((child) => child.contains(event.target as Node))
      if (row >= 0) {
        element.scrollTop = row * rowHeight(element)
        choose(row)
      }
    })
    return {}
  },
}
