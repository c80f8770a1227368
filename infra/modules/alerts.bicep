metadata description = 'What a person must know of. docs/operations.md says for each what to do.'

param environmentName string
param location string
param tags object
param insightsId string
param topicId string
param dataAccountId string
param separateHostStorage bool
param emails string[]

var queries = [
  {
    name: 'failed-runs'
    what: 'Uploads failed for good: a step broke, or the host died over them.'
    query: loadTextContent('../queries/failed-runs.kql')
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    frequency: 'PT5M'
    severity: 2
  }
  {
    name: 'poisoned'
    what: 'The host gave uploads up after all its attempts.'
    query: loadTextContent('../queries/poisoned.kql')
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    frequency: 'PT5M'
    severity: 1
  }
  {
    name: 'stuck-runs'
    what: 'Runs are under way whose claim ran out, and nobody took them up.'
    query: loadTextContent('../queries/stuck-runs.kql')
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT30M'
    frequency: 'PT15M'
    severity: 1
  }
  {
    name: 'sweep-recovered'
    what: 'The sweep found uploads that no event had brought.'
    query: loadTextContent('../queries/sweep-recovered.kql')
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT30M'
    frequency: 'PT15M'
    severity: 2
  }
  {
    name: 'sweep-silent'
    what: 'No sweep has reported for an hour: nothing would find a missed upload.'
    query: loadTextContent('../queries/sweep-silent.kql')
    operator: 'LessThan'
    threshold: 1
    window: 'PT1H'
    frequency: 'PT15M'
    severity: 1
  }
]

var eventMetrics = [
  {
    name: 'events-dead-lettered'
    metric: 'DeadLetteredCount'
    what: 'Event Grid put down events that it could not deliver.'
  }
  {
    name: 'events-dropped'
    metric: 'DroppedEventCount'
    what: 'Event Grid lost events: neither delivered nor put down.'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: 'ag-${environmentName}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'pipeline'
    emailReceivers: [
      for (email, index) in emails: { name: 'person-${index}', emailAddress: email, useCommonAlertSchema: true }
    ]
  }
}

resource queryAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in queries: {
    name: '${environmentName}-${alert.name}'
    location: location
    tags: tags
    properties: {
      displayName: '${environmentName}: ${alert.name}'
      description: '${alert.what} See docs/operations.md, ${alert.name}.'
      severity: alert.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: alert.frequency
      windowSize: alert.window
      // A new workspace has had no measurement yet, and its validation would refuse the rule.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Total'
            metricMeasureColumn: 'total'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(emails) ? [] : [people.id] }
    }
  }
]

resource eventAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in eventMetrics: {
    name: '${environmentName}-${alert.name}'
    location: 'global'
    tags: tags
    properties: {
      description: '${alert.what} See docs/operations.md, ${alert.name}.'
      severity: 1
      enabled: true
      scopes: [topicId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: alert.name
            metricName: alert.metric
            operator: 'GreaterThan'
            threshold: 0
            timeAggregation: 'Total'
          }
        ]
      }
      actions: empty(emails) ? [] : [{ actionGroupId: people.id }]
    }
  }
]

// The metric is of the whole account and told once an hour. In an account of its own the only queues are the poison queues; beside the
// host's queues it would ring at every burst of uploads.
resource depthAlert 'Microsoft.Insights/metricAlerts@2018-03-01' = if (separateHostStorage) {
  name: '${environmentName}-poison-depth'
  location: 'global'
  tags: tags
  properties: {
    description: 'Messages stay in the poison queue: PoisonedUpload does not read it. See docs/operations.md, poison-depth.'
    severity: 1
    enabled: true
    scopes: ['${dataAccountId}/queueServices/default']
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'poison-depth'
          metricName: 'QueueMessageCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Average'
        }
      ]
    }
    actions: empty(emails) ? [] : [{ actionGroupId: people.id }]
  }
}
