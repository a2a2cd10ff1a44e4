const attributes = {
  'aria-label': '',
  'aria-role': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
}

/** Component → the aria attributes its mini-program template passes on. */
module.exports = Object.fromEntries(
  ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'Picker'].map((name) => [name, { ...attributes }]),
)
