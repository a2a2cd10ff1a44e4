/**
 * The wrapper of the screen in front, so that theme and size apply to what is put into it. Screens below stay in the
 * document, undrawn: a dialog inside one of them would never be seen.
 */
export function screenRoot(): Element {
  const screens = [...document.querySelectorAll('.ui-root')]
  return screens.filter((each) => each.getClientRects().length > 0).at(-1) ?? screens.at(-1) ?? document.body
}
