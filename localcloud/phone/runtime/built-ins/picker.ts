import { registerControl } from './controls'
import { type BuiltIn, type Host, reflect } from './define'
import { daysIn, rangeOf, twoDigits } from './picker-range'
import { reachByKeyboard } from './press'
import type { ChoiceRequest, Services } from './services'

/** How one mode of the picker turns its properties into columns and the chosen rows into its value. */
interface Mode {
  request(host: Host): Pick<ChoiceRequest, 'columns' | 'chosen'>
  value(host: Host, rows: number[]): unknown
}

/** A row of `range` may be an object; `range-key` names the field to show. */
const labels = (range: unknown[], key: string): string[] =>
  (range ?? []).map((row) => String(key ? (row as Record<string, unknown>)[key] : row))

const selector: Mode = {
  request: ({ data }) => ({
    columns: () => [labels(data.range, data.rangeKey)],
    chosen: [Math.max(0, Number(data.value) || 0)],
  }),
  value: (_host, [row]) => row,
}

const multiSelector: Mode = {
  request: ({ data }) => ({
    columns: () => (data.range as unknown[][]).map((column) => labels(column, data.rangeKey)),
    chosen: (data.range as unknown[][]).map((_, index) => Number(data.value?.[index]) || 0),
  }),
  value: (_host, rows) => rows,
}

const time: Mode = {
  request: ({ data }) => {
    const hours = rangeOf(0, 23).map(twoDigits)
    const minutes = rangeOf(0, 59).map(twoDigits)
    const [hour = '0', minute = '0'] = String(data.value || '00:00').split(':')
    return { columns: () => [hours, minutes], chosen: [Number(hour), Number(minute)] }
  },
  value: (_host, [hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`,
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const limits = ({ data }: Host) => ({
  first: Number(String(data.start || FIRST_YEAR).slice(0, 4)),
  last: Number(String(data.end || LAST_YEAR).slice(0, 4)),
  columns: { year: 1, month: 2, day: 3 }[data.fields as 'day'] ?? 3,
})

const date: Mode = {
  request: (host) => {
    const { first, last, columns } = limits(host)
    const today = new Date()
    const given = /^\d{4}/.test(host.data.value) ? String(host.data.value).split('-').map(Number) : []
    const [year = today.getFullYear(), month = today.getMonth() + 1, day = today.getDate()] = given
    return {
      columns: ([yearRow, monthRow]) =>
        [
          rangeOf(first, last).map((each) => `${each}年`),
          rangeOf(1, 12).map((each) => `${each}月`),
          rangeOf(1, daysIn(first + yearRow, (monthRow ?? 0) + 1)).map((each) => `${each}日`),
        ].slice(0, columns),
      chosen: [year - first, month - 1, day - 1].slice(0, columns),
    }
  },
  value: (host, [year, month, day]) => {
    const { first, columns } = limits(host)
    const text = [String(first + year), twoDigits((month ?? 0) + 1), twoDigits((day ?? 0) + 1)]
      .slice(0, columns)
      .join('-')
    const { start, end } = host.data
    if (start && text < String(start).slice(0, text.length)) return String(start)
    if (end && text > String(end).slice(0, text.length)) return String(end)
    return text
  },
}

const MODES: Record<string, Mode> = { selector, multiSelector, time, date }

/** `<picker>`: a tap on its content opens the sheet of its mode. */
export const picker = (services: Services): BuiltIn => ({
  properties: {
    mode: 'selector',
    range: [],
    rangeKey: '',
    value: null,
    start: '',
    end: '',
    fields: 'day',
    disabled: false,
    headerText: '',
    name: '',
  },
  create(host) {
    const { element } = host
    let latest: unknown
    reachByKeyboard(element)
    element.setAttribute('aria-haspopup', 'dialog')
    element.addEventListener('click', async () => {
      if (host.data.disabled) return
      const mode = MODES[host.data.mode]
      if (!mode) throw new Error(`picker mode="${host.data.mode}" 手机里没有`)
      const rows = await services.choose({
        ...mode.request(host),
        title: host.data.headerText || (element.getAttribute('aria-label') ?? ''),
        onColumnChange: (column, value) => host.fire('columnchange', { column, value }),
      })
      if (!rows) return host.fire('cancel')
      latest = mode.value(host, rows)
      host.fire('change', { value: latest })
    })
    registerControl(element, {
      name: () => host.data.name,
      value: () => latest ?? host.data.value,
      reset: () => {
        latest = undefined
      },
    })
    return { changed: { disabled: (disabled) => reflect(element, 'disabled', disabled) } }
  },
})
