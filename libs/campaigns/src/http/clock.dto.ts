export class ClockView {
  /** Of the database's clock. */
  now!: Date;
}
