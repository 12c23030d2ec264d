/** The door of the room of coordinates. */
export { bd09FromGcj02, gcj02FromBd09 } from './bd-09.js'
export { distance } from './distance.js'
export { gcj02FromWgs84, wgs84FromGcj02 } from './gcj-02.js'
export { type Fence, locate, locateAmong, type Located, type Standing } from './geofence.js'
export { isAddress, isSameAddress } from './hardware-address.js'
export { type Bd09, type Datum, degreesOf, type Gcj02, type Point, pointAt, vendorPoint, type Wgs84 } from './point.js'
