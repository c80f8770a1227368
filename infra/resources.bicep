metadata description = 'All resources of one environment but the event subscription.'

param environmentName string
param location string
param tags object
param separateHostStorage bool
param alwaysReadyInstances int
param maximumInstances int
param instanceMemory int
param sweepSchedule string
param privateNetworking bool
param allowedIpRanges string[]
param inboxRetentionDays int
param deadLetterRetentionDays int
param logRetentionDays int
param alertEmails string[]
param monthlyBudget int
param budgetStart string
param principalId string
param principalType string

// Names of storage accounts are global, at most 24 characters, letters and digits only.
var token = uniqueString(subscription().id, resourceGroup().id, environmentName)
var dataAccountName = 'stdata${token}'
var hostAccountName = separateHostStorage ? 'sthost${token}' : dataAccountName
var functionAppName = 'func-${environmentName}-${token}'
var insightsName = 'appi-${environmentName}-${token}'

var packageContainer = 'app-package'
var eventDeadLetterContainer = 'eventgrid-deadletter'
var dataContainers = ['inbox', 'results', 'series', 'articles', 'runs', 'deadletter']
var hostContainers = [packageContainer, eventDeadLetterContainer]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${environmentName}-${token}'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = if (privateNetworking) {
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    separateHostStorage: separateHostStorage
  }
  dependsOn: [data, host]
}

module data 'modules/storage.bicep' = {
  params: {
    name: dataAccountName
    location: location
    tags: tags
    containers: separateHostStorage ? dataContainers : concat(dataContainers, hostContainers)
    // The poison queue stands before the first failure, so that it can be watched from the start.
    queues: ['webjobs-blobtrigger-poison']
    privateNetworking: privateNetworking
    allowedIpRanges: allowedIpRanges
    softDeleteDays: 7
  }
}

module host 'modules/storage.bicep' = if (separateHostStorage) {
  params: {
    name: hostAccountName
    location: location
    tags: tags
    containers: hostContainers
    queues: []
    privateNetworking: privateNetworking
    allowedIpRanges: allowedIpRanges
    softDeleteDays: 0
  }
}

module lifecycle 'modules/lifecycle.bicep' = {
  params: {
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    separateHostStorage: separateHostStorage
    inboxRetentionDays: inboxRetentionDays
    deadLetterRetentionDays: deadLetterRetentionDays
    eventDeadLetterContainer: eventDeadLetterContainer
  }
  dependsOn: [data, host]
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    insightsName: insightsName
    workspaceName: 'log-${environmentName}-${token}'
    location: location
    tags: tags
    logRetentionDays: logRetentionDays
  }
}

module roles 'modules/roles.bicep' = {
  params: {
    identityName: identity.name
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    dataContainers: dataContainers
    insightsName: insightsName
    operatorId: principalId
    operatorType: principalType
  }
  dependsOn: [data, host, monitoring]
}

module app 'modules/app.bicep' = {
  params: {
    name: functionAppName
    planName: 'plan-${environmentName}-${token}'
    location: location
    tags: tags
    identityId: identity.id
    identityClientId: identity.properties.clientId
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    packageContainer: packageContainer
    insightsConnection: monitoring.outputs.insightsConnection
    subnetId: privateNetworking ? network!.outputs.appSubnetId : ''
    alwaysReadyInstances: alwaysReadyInstances
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
    sweepSchedule: sweepSchedule
  }
  // The host reads its storage when it starts: without the roles the first start fails.
  dependsOn: [roles]
}

module topic 'modules/topic.bicep' = {
  params: {
    name: 'evgt-${environmentName}-${token}'
    location: location
    tags: tags
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    deadLetterContainer: eventDeadLetterContainer
  }
  dependsOn: [data, host]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    topicId: topic.outputs.id
    dataAccountId: data.outputs.id
    separateHostStorage: separateHostStorage
    emails: alertEmails
  }
}

module workbook 'modules/workbook.bicep' = {
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  params: {
    environmentName: environmentName
    amount: monthlyBudget
    start: budgetStart
    emails: alertEmails
  }
}

output functionApp string = app.outputs.name
output systemTopic string = topic.outputs.name
output dataAccount string = dataAccountName
output hostAccount string = hostAccountName
output store string = data.outputs.blobEndpoint
