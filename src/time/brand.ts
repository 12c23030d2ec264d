/** A number or string that remembers what it measures. Costs nothing at run time. */
declare const brand: unique symbol

export type Brand<Of, Name extends string> = Of & { readonly [brand]: Name }
