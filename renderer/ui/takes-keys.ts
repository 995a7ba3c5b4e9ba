/** In tabs, fields, lists and dialogs keys already mean something. A box that is ticked knows only the space bar. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('input[type="checkbox"]') && target.closest('dialog') === null) return false
  return (
    target.closest(
      'input, textarea, select, [role="tablist"], [role="combobox"], [role="listbox"], dialog',
    ) !== null
  )
}
