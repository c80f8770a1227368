metadata description = 'A monthly budget of the resource group. It tells; it stops nothing.'

param environmentName string
param amount int
param start string
param emails string[]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-${environmentName}'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      forecast: notification('Forecasted', 100, emails)
      half: notification('Actual', 50, emails)
      most: notification('Actual', 90, emails)
    }
  }
}

func notification(kind string, percent int, emails string[]) object => {
  enabled: true
  operator: 'GreaterThanOrEqualTo'
  threshold: percent
  thresholdType: kind
  contactEmails: empty(emails) ? fail('A budget needs an address: set alertEmails (PIPELINE_ALERT_EMAILS).') : emails
}
