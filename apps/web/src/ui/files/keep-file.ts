/** The bytes are taken once: what is done later is done with what was looked at, whatever becomes of the file on the disk. */
export async function keepFile(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name, { type: file.type, lastModified: file.lastModified });
}
