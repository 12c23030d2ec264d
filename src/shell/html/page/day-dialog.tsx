/** One day in front of everything else: drawn, told step by step, its neighbours one key away. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DayDrawing } from '../../../domain/drawing.js'
import type { Explanation } from '../../../domain/explanation.js'
import { Picture } from '../../../present/html/day-chart.js'
import { DayTold } from '../../../present/html/explanation.js'
import { pageWords as words } from '../../../present/html/words.js'
import { addDays, formatDate, parseDate } from '../../../time/civil-date.js'
import type { FindDay } from './told-days.js'
import type { View } from './view.js'

interface DayDialogProps {
  readonly view: View
  readonly isPrinting: boolean
  readonly find: FindDay
  readonly change: (change: Partial<View>) => void
}
interface Found {
  /** Which day in which language this is about. */
  readonly asked: string
  readonly drawn: DayDrawing | undefined
  /** `working` until the sentences are there, `nothing` where nothing is asked of the day. */
  readonly of: Explanation | 'working' | 'nothing'
}

export const DayDialog = ({ view: { day, lang }, isPrinting, find, change }: DayDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [latest, setFound] = useState<Found | undefined>(undefined)
  const shown = useRef('')
  const asked = day === undefined ? '' : `${day.userid} ${day.date} ${lang}`
  useEffect(() => {
    if (day === undefined) {
      dialog.current?.close()
      return
    }
    shown.current = asked
    if (dialog.current?.open === false) dialog.current.showModal()
    let isCurrent = true
    const show = async (): Promise<void> => {
      const found = await find(day.userid, day.date, lang)
      if (!isCurrent) return
      const drawn = found?.drawn
      setFound({ asked, drawn, of: found === undefined ? 'nothing' : 'working' })
      // The picture is seen while the sentences are worked out.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      if (isCurrent && found !== undefined) setFound({ asked, drawn, of: found.explain() ?? 'nothing' })
    }
    void show()
    return () => {
      isCurrent = false
    }
  }, [asked])
  const leave = (): void => change({ day: undefined })
  /** Told late by the browser: another day may have been asked for meanwhile, and that one stays. */
  const closed = (): void => {
    if (day !== undefined && shown.current === asked && dialog.current?.open === false) leave()
  }
  const beside = (days: number): void => {
    const date = day === undefined ? undefined : parseDate(day.date)
    if (day !== undefined && date !== undefined)
      change({ day: { userid: day.userid, date: formatDate(addDays(date, days)) } })
  }
  const found = latest?.asked === asked ? latest : undefined
  return (
    <dialog
      ref={dialog}
      aria-label={day === undefined ? '' : `${day.date} ${day.userid}`}
      onCancel={leave}
      onClose={closed}
    >
      <p class="tools">
        <button type="button" onClick={() => beside(-1)}>
          ← {words.dayBefore[lang]}
        </button>
        <button type="button" onClick={() => beside(1)}>
          {words.dayAfter[lang]} →
        </button>
        <button type="button" class="close" onClick={leave}>
          {words.close[lang]}
        </button>
      </p>
      {found === undefined || found.of === 'working' ? (
        <>
          {day !== undefined && <p role="status">{words.unpacking[lang]}</p>}
          {found?.drawn !== undefined && <Picture of={found.drawn} lang={lang} id={asked} />}
        </>
      ) : found.of === 'nothing' ? (
        <p role="status">{words.nothingAsked[lang]}</p>
      ) : (
        <DayTold of={found.of} drawn={found.drawn} lang={lang} isOpen={isPrinting} />
      )}
    </dialog>
  )
}
