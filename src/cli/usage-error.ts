/** A request that cannot be carried out as it stands: the user's to mend, not a defect. */

/** Its message says what is wrong, its help what to do. Ends the command with exit code 2. */
export class UsageError extends Error {
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}
