/** The setting that keeps what workbooks that left showed of characteristics. */
export const SENT = 'impact_shares_sent';
