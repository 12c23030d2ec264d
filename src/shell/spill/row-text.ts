/** Rows as JSON, whatever the JSON was that they came from: nested deeper than the host's stack, or with numbers beyond all bounds. */

/** `JSON.parse` gives an equal value back. */
export const rowText = (value: unknown): string => {
  try {
    const text = JSON.stringify(value)
    // `1e999` is parsed as infinity, which is written as null.
    return text.includes('null') && hasInfinity(value) ? stepByStep(value) : text
  } catch (error) {
    if (error instanceof RangeError) return stepByStep(value)
    throw error
  }
}

const isOpen = (value: unknown): value is object => typeof value === 'object' && value !== null

const hasInfinity = (value: unknown): boolean => {
  const open: unknown[] = [value]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one === 'number' && !Number.isFinite(one)) return true
    if (isOpen(one)) for (const part of Object.values(one)) open.push(part)
  }
  return false
}

const stepByStep = (value: unknown): string => {
  const written: string[] = []
  // What is still to be written, the next of it last: texts as they are, values wrapped.
  const open: Array<string | { readonly value: unknown }> = [{ value }]
  while (open.length > 0) {
    const next = open.pop()!
    if (typeof next === 'string') written.push(next)
    else if (isOpen(next.value)) for (const part of partsOf(next.value).toReversed()) open.push(part)
    else written.push(typeof next.value === 'number' ? numberText(next.value) : JSON.stringify(next.value))
  }
  return written.join('')
}

const partsOf = (value: object): ReadonlyArray<string | { readonly value: unknown }> => {
  const isList = Array.isArray(value)
  const parts = Object.entries(value).flatMap(([name, one], i) => [
    `${i === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(name)}:`}`,
    { value: one as unknown },
  ])
  return isList ? ['[', ...parts, ']'] : ['{', ...parts, '}']
}

const numberText = (value: number): string =>
  Number.isFinite(value) ? JSON.stringify(value) : value < 0 ? '-1e999' : '1e999'
