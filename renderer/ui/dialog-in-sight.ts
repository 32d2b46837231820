/** One that was asked for may still be fetched, or hidden by one in its place. */
export const isDialogInSight = () =>
  [...document.querySelectorAll('.modal')].some((modal) => modal.checkVisibility());
