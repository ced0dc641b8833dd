/** Follows the choice of light or dark; without one, the system's. */
export function followTheme(select: HTMLSelectElement): void {
  select.addEventListener('change', () => {
    document.documentElement.className = select.value;
  });
}
