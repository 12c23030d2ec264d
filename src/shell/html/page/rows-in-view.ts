/** Which rows of a long list can be seen: all the others are two empty stretches, above and below. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export interface InView {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

/** Rows are of one height; a few more are drawn on each side. On paper the first ones are all there. */
export const useRowsInView = (
  box: RefObject<HTMLElement>,
  count: number,
  rowHeight: number,
  isPrinting: boolean,
): InView => {
  const [view, setView] = useState<InView>({ first: 0, end: 40 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - beyond)
      const end = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + beyond
      setView((old) => (old.first === first && old.end === end ? old : { first, end }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      watch.disconnect()
    }
  }, [box, rowHeight, count])
  return isPrinting
    ? { first: 0, end: Math.min(count, mostOnPaper) }
    : { first: Math.min(view.first, Math.max(0, count - 1)), end: Math.min(view.end, count) }
}
const beyond = 6
export const mostOnPaper = 1000

/** A length that depends on how wide the screen is. */
export const useNarrow = (): boolean => {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const query = matchMedia(narrow)
    const changed = (): void => setNarrow(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return isNarrow
}
const narrow = '(max-width: 720px)'
