/** A point on the world's one clock: whole seconds since 1970-01-01T00:00Z. Has no zone and no date. */
import type { Brand } from './brand.js'
import { type Seconds, seconds } from './seconds.js'

export type Instant = Brand<number, 'instant'>

export const instant = (epochSeconds: number): Instant => seconds(epochSeconds) as number as Instant

export const since = (later: Instant, earlier: Instant): Seconds => (later - earlier) as Seconds
export const plus = (at: Instant, duration: number): Instant => (at + duration) as Instant

/** The whole minute an instant lies in. Zones of this century are offset by whole minutes, so no zone is needed. */
export const floorToMinute = (at: Instant): Instant => (Math.floor(at / 60) * 60) as Instant
/** The nearest whole minute; half a minute goes up. */
export const nearestMinute = (at: Instant): Instant => (Math.floor((at + 30) / 60) * 60) as Instant

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)
