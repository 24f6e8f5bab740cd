/** One size of a picture as the drawing process hands it over: WebP. */
export interface DrawnPhoto {
  readonly width: number;
  readonly height: number;
  readonly base64: string;
}

export interface DrawnPhotos {
  readonly small: DrawnPhoto;
  readonly large: DrawnPhoto;
}
