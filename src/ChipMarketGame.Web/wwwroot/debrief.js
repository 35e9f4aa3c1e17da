// The address names the quarter that is shown, so that it can be passed on; no new step for the back button.
export function remember(quarter) {
  const address = new URL(location);
  address.searchParams.set('q', quarter);
  history.replaceState(history.state, '', address);
}
