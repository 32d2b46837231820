/** Why a typed address is not called. What to do about each stands in the text folder. */
export type AddressProblem =
  | 'empty'
  | 'no-host'
  | 'no-address'
  | 'scheme'
  | 'slashes'
  | 'credentials'
  | 'hidden-characters'
  | 'other-host';
