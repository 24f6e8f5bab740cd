/** How a coefficient of agreement reads. */
export type AgreementLevel = 'low' | 'moderate' | 'good' | 'high';
export type AgreementScale = 'kendall-w' | 'krippendorff-alpha' | 'intraclass' | 'correlation';

/**
 * The lower bounds of the levels, highest first; below the last: low. Usual readings, no law: for W Schmidt (1997), for alpha
 * Krippendorff (2004), who knows no fourth level, for intraclass correlations Koo and Li (2016).
 */
export const agreementBounds: Readonly<Record<AgreementScale, readonly { readonly level: AgreementLevel; readonly from: number }[]>> = {
  'kendall-w': [
    { level: 'high', from: 0.9 },
    { level: 'good', from: 0.7 },
    { level: 'moderate', from: 0.5 },
  ],
  'krippendorff-alpha': [
    { level: 'good', from: 0.8 },
    { level: 'moderate', from: 0.667 },
  ],
  intraclass: [
    { level: 'high', from: 0.9 },
    { level: 'good', from: 0.75 },
    { level: 'moderate', from: 0.5 },
  ],
  correlation: [
    { level: 'high', from: 0.9 },
    { level: 'good', from: 0.7 },
    { level: 'moderate', from: 0.5 },
  ],
};

export const agreementLevel = (scale: AgreementScale, value: number): AgreementLevel => agreementBounds[scale].find(({ from }) => value >= from)?.level ?? 'low';
