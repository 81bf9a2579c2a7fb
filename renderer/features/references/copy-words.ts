/** Copies what is read on the screen, as a person would who selects it; false when the system refuses. */
export function copyWordsOf(element: HTMLElement): boolean {
  // The asynchronous clipboard asks for a permission the program gives to nothing.
  window.getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}
