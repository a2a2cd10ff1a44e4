import * as glassEasel from 'glass-easel'

/** A value a page wrote on a component; the property's type decides what arrives. */
// biome-ignore lint/suspicious/noExplicitAny: the template decides the type, each built-in declares it
export type Value = any

/** One drawn built-in component, as its behaviour sees it. */
export interface Host {
  /** The element `wx-<tag>` in the document; the page's content is drawn inside it. */
  readonly element: HTMLElement
  /** Current property values. */
  readonly data: Record<string, Value>
  /** Sends a component event to the page. */
  fire(name: string, detail?: object, options?: { bubbles?: boolean }): void
  id(): string
  dataset(): Record<string, unknown>
}

/** The life of one built-in component; every part is optional. */
export interface Behaviour {
  /** Called with each property's value when the component enters the page and whenever it changes. */
  changed?: Record<string, (value: Value) => void>
  attached?(): void
  detached?(): void
  listening?(eventName: string): void
}

/** What a built-in component accepts and how it lives. */
export interface BuiltIn {
  /** Default by property name; its type is the property's type, null accepts anything. */
  properties?: Record<string, Value>
  create?(host: Host): Behaviour
}

const ARIA = [
  'label,role,hidden,checked,disabled,expanded,selected,pressed,live,level,current,required,invalid,controls,modal',
  'haspopup,describedby,labelledby,valuenow,valuemin,valuemax,valuetext,busy,atomic,readonly,roledescription',
]
  .join(',')
  .split(',')

const camel = (name: string) => `aria${name[0].toUpperCase()}${name.slice(1)}`

/** Sets an attribute, or removes it for undefined, null, false and the empty string. */
export function reflect(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false || value === '') element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

/** ARIA states keep `false`: it says something different from "not given". */
function reflectAria(element: Element, name: string, value: unknown): void {
  const attribute = name === 'role' ? 'role' : `aria-${name}`
  if (value === undefined || value === null || value === '') return
  element.setAttribute(attribute, String(value))
}

type Definition = Parameters<glassEasel.ComponentSpace['defineComponent']>[0]
type Instance = glassEasel.GeneralComponent

const typeOf = (value: unknown): unknown =>
  value === null
    ? null
    : Array.isArray(value)
      ? Array
      : { string: String, number: Number, boolean: Boolean, object: Object }[typeof value as 'string']

/** Registers built-in components with the engine; they are drawn as `wx-<tag>` elements, as WeChat does. */
export class BuiltInRegistry {
  readonly definitions = new Map<string, glassEasel.GeneralComponentDefinition>()

  constructor(
    private readonly space: glassEasel.ComponentSpace,
    private readonly slotTemplate: object,
  ) {}

  add(tag: string, { properties = {}, create }: BuiltIn = {}): void {
    const behaviours = new WeakMap<Instance, Behaviour>()
    const observed = { hidden: false, ...properties }
    const definition = {
      is: `wx://${tag}`,
      options: {
        styleScope: glassEasel.StyleScopeManager.globalScope(),
        listenerChangeLifetimes: true,
      },
      template: this.slotTemplate,
      properties: {
        ...Object.fromEntries(
          ARIA.map((name) => [
            camel(name),
            {
              type: null,
              value: undefined,
              observer(this: Instance, value: unknown) {
                reflectAria(elementOf(this), name, value)
              },
            },
          ]),
        ),
        ...Object.fromEntries(
          Object.entries(observed).map(([name, value]) => [
            name,
            {
              type: typeOf(value),
              value,
              observer(this: Instance, next: unknown) {
                if (name === 'hidden') reflect(elementOf(this), 'hidden', next)
                behaviours.get(this)?.changed?.[name]?.(next)
              },
            },
          ]),
        ),
      },
      lifetimes: {
        created(this: Instance) {
          if (create) behaviours.set(this, create(hostOf(this)))
        },
        attached(this: Instance) {
          const behaviour = behaviours.get(this)
          for (const [name, apply] of Object.entries(behaviour?.changed ?? {})) apply(this.data[name])
          behaviour?.attached?.()
        },
        detached(this: Instance) {
          behaviours.get(this)?.detached?.()
        },
        listenerChange(this: Instance, isAdded: boolean, name: string) {
          if (isAdded) behaviours.get(this)?.listening?.(name)
        },
      },
    }
    this.definitions.set(
      `wx-${tag}`,
      this.space.defineComponent(
        definition as unknown as Definition,
      ) as glassEasel.GeneralComponentDefinition,
    )
  }
}

const elementOf = (instance: Instance): HTMLElement => instance.getBackendElement() as unknown as HTMLElement

function hostOf(instance: Instance): Host {
  return {
    get element() {
      return elementOf(instance)
    },
    get data() {
      return instance.data
    },
    fire: (name, detail = {}, { bubbles = false } = {}) =>
      instance.triggerEvent(name, detail, { bubbles, composed: bubbles }),
    id: () => instance.id,
    dataset: () => (instance.dataset ?? {}) as Record<string, unknown>,
  }
}
