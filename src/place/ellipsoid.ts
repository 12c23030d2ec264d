/** The two ellipsoids that coordinates are reckoned on, and their radii of curvature at a latitude. */

export interface Ellipsoid {
  /** Metres from the middle to the equator. */
  readonly equator: number
  /** The square of the first eccentricity. */
  readonly e2: number
}

/** NIMA TR8350.2: a = 6378137 m, 1/f = 298.257223563; e² = f(2 − f). */
export const wgs84: Ellipsoid = { equator: 6_378_137, e2: 0.006_694_379_990_141_3 }
/** Krasovsky 1940, of the older Chinese surveys: a = 6378245 m, 1/f = 298.3. The GCJ-02 formula is written on it. */
export const krasovsky: Ellipsoid = { equator: 6_378_245, e2: 0.006_693_421_622_965_943 }

/** Metres: how strongly the surface bends from west to east. */
export const eastRadius = ({ equator, e2 }: Ellipsoid, latitude: number): number =>
  equator / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
/** Metres: how strongly it bends from south to north. */
export const northRadius = ({ equator, e2 }: Ellipsoid, latitude: number): number =>
  (equator * (1 - e2)) / (1 - e2 * Math.sin(latitude) ** 2) ** 1.5

export const radians = (degrees: number): number => (degrees * Math.PI) / 180
