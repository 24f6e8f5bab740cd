/** First part of every address of the public pages; `apps/api` leaves it to them, `apps/web` never answers it. */
export const galleryRoot = 'kho-mo-hinh';

/** Addresses of the public pages: the one place that spells them. */
export const galleryPath = {
  list: `/${galleryRoot}`,
  map: `/${galleryRoot}/ban-do`,
  feed: `/${galleryRoot}/tin.xml`,
  model: (address: string): string => `/${galleryRoot}/${address}`,
  code: (address: string): string => `/${galleryRoot}/${address}/ma-qr.svg`,
  photo: (sha256: string): string => `/${galleryRoot}/anh/${sha256}.webp`,
  part: (name: string): string => `/${galleryRoot}/tep/${name}`,
  /** Where a unit that signs in asks to copy a model. */
  replicate: (address: string): string => `/nhan-rong?xin=${address}`,
} as const;
