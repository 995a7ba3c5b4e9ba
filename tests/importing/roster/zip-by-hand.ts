import { crc32, deflateRawSync } from 'node:zlib'

/** `declaredSize` is what the headers claim; left out, it is the truth. `packed` stands for contents too large to be made. */
export type HandEntry = {
  name: string
  content: Uint8Array
  declaredSize?: number
  store?: boolean
  packed?: { bytes: Uint8Array; size: number; crc: number }
}

/** Writes a ZIP byte by byte, since no honest library writes what an attacker does. */
export function zipByHand(entries: readonly HandEntry[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, declaredSize, store, packed: given } of entries) {
    const own = () => (store === true ? content : deflateRawSync(content, { level: 1 }))
    const packed = Buffer.from(given?.bytes ?? own())
    const nameBytes = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(store === true ? 0 : 8, 4)
    fields.writeUInt32LE(given?.crc ?? crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declaredSize ?? given?.size ?? content.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const head = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, nameBytes])
    local.push(head, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, tail, nameBytes)
    offset += head.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
