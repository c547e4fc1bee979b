/** In millimetres; the left edge is wide enough for punched holes. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** One document as it meets the paper: what its margins say. */
export interface Sheet {
  /** 'Leadership pathway plan: Leila Haddad' */
  readonly running: string;
  /** 'CONFIDENTIAL: participant, line manager and headteacher' */
  readonly marking: string;
  readonly margins: Margins;
  /** A certificate lies on its side and has neither a running head nor a foot. */
  readonly landscape?: true;
}

interface Printed {
  /** The PDF's title. */
  readonly title: string;
  readonly school: string;
  /** YYYY-MM-DD in Europe/London. */
  readonly printedOn: string;
}

/** One job as documents whose HTML is made when it is asked for. */
export interface PrintedParts extends Printed {
  readonly documents: readonly { readonly sheet: Sheet; html(): string }[];
}

/** What the page that prints is given: the HTML of all documents, and what the margins of each say. */
export interface PrintedMarkup extends Printed {
  readonly html: string;
  readonly sheets: readonly Sheet[];
}
