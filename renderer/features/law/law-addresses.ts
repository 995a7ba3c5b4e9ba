const part = encodeURIComponent

/** Addresses of this feature, for links. */
export const editionAddress = (instrumentId: string, editionId: string) =>
  `/laws/${part(instrumentId)}/${part(editionId)}`

export const changeAddress = (instrumentId: string, fromEdition: string, toEdition: string) =>
  `/laws/${part(instrumentId)}/${part(fromEdition)}/to/${part(toEdition)}`

export const importAddress = (instrumentId: string, editionId: string) =>
  `/laws/import?${new URLSearchParams({ instrument: instrumentId, edition: editionId }).toString()}`

export const reviewAddress = (instrumentId: string, toEdition: string) =>
  `/laws/review?${new URLSearchParams({ instrument: instrumentId, edition: toEdition }).toString()}`
