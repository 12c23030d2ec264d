/** The order of texts by their code, the same on every host. */

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
