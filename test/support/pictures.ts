import zlib from 'node:zlib'

const chunk = (type: string, content: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(content.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(zlib.crc32 ? zlib.crc32(body) : crc32(body), body.length + 4)
  return framed
}

/** Node 20's zlib may lack it. */
const crc32 = (bytes: Buffer) => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** A PNG of that size; `colourAt` paints it. `claimed` writes another size into its head than it holds. */
export const pngOf = (
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour = () => [180, 30, 30, 255],
  claimed: { width: number; height: number } = { width, height },
) => {
  const rows = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) Buffer.from(colourAt(x, y)).copy(rows, y * (width * 4 + 1) + 1 + x * 4)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claimed.width, 0)
  head.writeUInt32BE(claimed.height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', zlib.deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What a camera writes into a JPEG: how it was held (6: turned a quarter to the right), its make, and the place. */
const exif = (orientation: number) => {
  const make = 'CAMERA-MAKE-OF-TEST'
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16BE(tag, 0)
    bytes.writeUInt16BE(type, 2)
    bytes.writeUInt32BE(count, 4)
    if (type === 3) bytes.writeUInt16BE(value, 8)
    else bytes.writeUInt32BE(value, 8)
    return bytes
  }
  const gpsAt = 8 + 2 + 3 * 12 + 4
  const makeAt = gpsAt + 2 + 12 + 4
  return Buffer.concat([
    Buffer.from('4d4d002a00000008', 'hex'),
    Buffer.from([0, 3]),
    entry(0x010f, 2, make.length + 1, makeAt),
    entry(0x0112, 3, 1, orientation),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.alloc(4),
    Buffer.from([0, 1]),
    entry(0x0001, 2, 2, 0x4e000000),
    Buffer.alloc(4),
    Buffer.from(`${make}\0`, 'latin1'),
  ])
}

/** The JPEG with EXIF in it. */
export const withExif = (jpeg: Buffer, orientation = 6) => {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)])
  const marker = Buffer.from([0xff, 0xe1, 0, 0])
  marker.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)])
}
